import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'Microsoft may send for the domain',
  term: 'SPF',
  why: 'Without it recipients may sort the mail out as spam.',
  findings: {
    includes: () => 'The SPF record names Microsoft 365.',
    'lacks-microsoft': () => 'The SPF record does not name Microsoft 365.',
    none: (p) => `${p.domain} has no SPF record.`,
    several: (p) => `${p.domain} has ${p.count} SPF records; with more than one none counts.`,
  },
  steps: {
    other: [
      'Let whoever keeps the domain use one record that holds include:spf.protection.outlook.com.',
    ],
  },
};
