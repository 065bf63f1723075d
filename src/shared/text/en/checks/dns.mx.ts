import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'Where the domain receives mail',
  term: 'MX',
  why: 'Replies and bounces go there. A domain that receives no mail looks suspicious.',
  findings: {
    microsoft: (p) => `${p.domain} receives its mail at Microsoft 365.`,
    elsewhere: (p) => `${p.domain} receives its mail at ${p.host}. That is fine for sending.`,
    none: (p) => `${p.domain} has no MX record.`,
  },
  steps: { other: ['Let whoever keeps the domain add the MX record.'] },
};
