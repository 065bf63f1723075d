import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'The sign-in is used often enough',
  why: 'A sign-in that nobody uses for 90 days ends (AADSTS700082).',
  findings: {
    fresh: () => 'The sign-in was used lately.',
    soon: (p) => `Unused for ${p.idle} days; it ends in ${p.left}.`,
    lapsed: (p) => `Unused for ${p.idle} days, so it has ended.`,
  },
  steps: { other: ['Send a test: that renews it.'] },
};
