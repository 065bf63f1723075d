import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'The organisation’s rule for client secrets',
  term: 'app management policy',
  why: 'The rule may forbid secrets or limit how long they last.',
  findings: {
    none: () => 'There is no rule for client secrets.',
    'no-limit': () => 'The rule sets no end date for client secrets.',
    limit: (p) => `Client secrets may last ${p.days} days.`,
    'blocks-next': () =>
      'The organisation allows no new client secrets. The present one still works until its end date.',
    blocks: () => 'The organisation allows no client secrets.',
  },
  steps: { other: ['Ask your administrator for an exception for this app registration.'] },
};
