import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'What others do with forged mail',
  term: 'DMARC',
  why: 'Large providers expect it of everybody who sends many mails.',
  findings: {
    present: () => 'There is a DMARC record.',
    none: (p) => `${p.domain} has no DMARC record.`,
    several: (p) => `${p.domain} has ${p.count} DMARC records; only one is allowed.`,
  },
  steps: { other: ['Let whoever keeps the domain add one, to begin with v=DMARC1; p=none.'] },
};
