import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'The token is for the right service',
  term: 'audience',
  why: 'A token opens one service only. The wrong one is refused with 401.',
  findings: {
    right: () => 'The token is for the right service.',
    wrong: (p) => `The token is for ${p.audience}.`,
  },
  steps: { other: ['Sign in again.'] },
};
