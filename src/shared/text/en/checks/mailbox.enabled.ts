import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'The account may sign in',
  why: 'A blocked account gets no token (AADSTS50057).',
  findings: {
    on: () => 'The account may sign in.',
    'shared-blocked-by-design': () =>
      'A shared mailbox does not sign in itself. Another account sends for it.',
    'shared-cannot-sign-in': (p) =>
      `${p.username} is a shared mailbox, which does not sign in itself. Another account has to send for it.`,
    blocked: (p) => `${p.username} is blocked from signing in.`,
    'no-user': () => 'There is no such account.',
  },
  steps: {
    'shared-cannot-sign-in': [
      'Choose a licensed account that may send as this mailbox (Send As).',
      'Sign in as that account on the sender card.',
    ],
    other: ['Let your administrator unblock the account.'],
  },
};
