import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'The right account is signed in',
  why: 'Mail leaves from the wrong mailbox, or is refused.',
  findings: {
    owner: (p) => `Signed in as ${p.username}, the From address.`,
    alias: (p) => `Signed in as ${p.username}; ${p.from} is another address of the same mailbox.`,
    'send-as': (p) => `Signed in as ${p.username}, which is meant to send for ${p.from}.`,
    other: (p) => `Signed in as ${p.username}, but From is ${p.from}.`,
  },
  steps: {
    other: [
      'Sign in again as the From address.',
      'Choose "Use another account" on Microsoft’s page.',
    ],
  },
};
