import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'The mail arrived',
  why: 'Taken is not yet delivered. Only a mail that was found again is proof.',
  findings: {
    arrived: () => 'The last test was found again in the mailbox.',
    'not-seen': () => 'Microsoft took the last test, but it was not found again.',
    'not-accepted': () => 'The last test was not taken.',
  },
  steps: { other: ['Look into the Inbox for a message that tells why.', 'Send another test.'] },
};
