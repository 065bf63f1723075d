import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'The From address exists',
  why: 'Mail can leave only from an address the organisation has.',
  findings: {
    found: (p) => `It belongs to ${p.username}.`,
    missing: (p) => `Nobody in the organisation has ${p.address}.`,
  },
  steps: { other: ['Make the mailbox, or choose a From address that exists.'] },
};
