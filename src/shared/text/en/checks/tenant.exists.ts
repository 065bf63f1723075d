import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'The From address belongs to Microsoft 365',
  term: 'tenant',
  why: 'Only an organisation with Microsoft 365 can send for this address.',
  findings: {
    found: (p) => `${p.domain} belongs to a Microsoft 365 organisation.`,
    'not-microsoft': (p) => `${p.domain} belongs to no Microsoft 365 organisation.`,
    'other-tenant': (p) =>
      `${p.domain} belongs to another organisation than the one that was set up.`,
  },
  steps: { other: ['Choose a From address of your Microsoft 365 organisation.'] },
};
