import type { CheckText } from '../check-text';
import { noAccount } from '../not-there';

export const text: CheckText = {
  title: 'The account may sign in',
  why: 'Who may not sign in gets no token (AADSTS50057).',
  findings: {
    on: () => 'The account may sign in.',
    'shared-blocked-by-design': () =>
      'A shared mailbox does not sign in itself. Another account sends for it.',
    'shared-cannot-sign-in': (p) =>
      `${p.username} is a shared mailbox, which does not sign in itself. Another account has to send for it.`,
    blocked: (p) => `${p.username} is blocked from signing in.`,
    'no-user': noAccount,
  },
  steps: {
    'shared-cannot-sign-in': [
      'Choose a licensed account that may send as this mailbox (Send As).',
      'Sign in as that account on the sender card.',
    ],
    other: ['Let your administrator unblock the account.'],
  },
};
