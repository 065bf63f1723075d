import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'Only one registration for this site',
  why: 'With several it is easy to mend one while the site uses another.',
  findings: {
    none: () => 'There is one registration for this site.',
    others: (p) => `There are ${p.count} more for the same site: ${p.names}.`,
  },
  steps: {
    other: ['Compare the client ID with the one in the plugin.', 'Delete those nobody uses.'],
  },
};
