import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'The organisation is in the global cloud',
  why: 'Mail plugins have Microsoft’s global addresses built in. A national cloud answers elsewhere.',
  findings: {
    global: () => 'The organisation is in Microsoft’s global cloud.',
    national: (p) =>
      `The organisation is in a national cloud (${p.instance}), which ${p.target} cannot reach.`,
    'not-read': () => 'Microsoft did not tell.',
  },
  steps: { other: ['Use an application whose Microsoft addresses can be set.'] },
};
