import type { Params } from '../../../checklist';
import type { CheckText } from '../check-text';

const holding = (who: string, { names }: Params): string =>
  `${who} the callback of this site: ${names}.`;

export const text: CheckText = {
  title: 'Only one registration for this site',
  why: 'With several it is easy to mend one while the site uses another.',
  findings: {
    none: () => 'No other registration has the callback of this site.',
    several: (p) => holding(`${p.count} registrations have`, p),
    others: (p) => holding(p.count === 1 ? 'Another one has' : `${p.count} others have`, p),
  },
  steps: {
    other: ['Compare the client ID with the one in the plugin.', 'Delete those nobody uses.'],
  },
};
