import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'The signed-in account has a mailbox',
  why: 'Without one Microsoft answers "Not Found". It does not mean that a permission is missing, though many guides say so.',
  findings: {
    open: (p) => `The mailbox of ${p.username} is open.`,
    none: (p) => `${p.username} has no mailbox in Exchange Online.`,
  },
  steps: {
    other: [
      'Sign in as an account with a mailbox, or let the administrator assign one.',
      'A mailbox on your own servers cannot be used this way.',
    ],
  },
};
