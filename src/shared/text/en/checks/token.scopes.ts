import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'The token holds the permissions',
  term: 'scopes',
  why: 'What it does not hold, Microsoft refuses with 403.',
  findings: {
    all: (p) => `All ${p.count} permissions are in the token.`,
    missing: (p) => `Missing in the token: ${p.missing}.`,
  },
  steps: { other: ['Give the consent first, then sign in again.'] },
};
