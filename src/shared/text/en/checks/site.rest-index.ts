import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'The site tells about itself',
  term: 'REST index',
  why: 'The plugin receives the sign-in through WordPress’s REST interface. If that is closed, linking fails.',
  findings: {
    found: () => 'The REST index answers.',
    hidden: (p) =>
      `The REST index is closed to visitors (${p.status}), often by a security plugin.`,
    broken: (p) => `The REST index does not answer properly (${p.status}).`,
    absent: (p) => `There is no REST index here (${p.status}).`,
  },
  steps: {
    hidden: [
      'In the security plugin allow the REST path /fluent-smtp/ for visitors.',
      'Check again.',
    ],
    other: ['In WordPress open Settings, Permalinks and press Save.', 'Check again.'],
  },
};
