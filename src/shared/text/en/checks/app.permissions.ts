import type { CheckText } from '../check-text';
import { noApp } from '../not-there';

export const text: CheckText = {
  title: 'The permissions it asks for',
  term: 'API permissions',
  why: 'A permission that is not listed is lost when somebody presses "Grant admin consent" in the portal.',
  findings: {
    declared: (p) => `All ${p.count} permissions are listed.`,
    missing: (p) => `Not listed: ${p.missing}.`,
    'wrong-api': (p) =>
      `Listed for another API than Microsoft Graph: ${p.foreign}. Missing: ${p.missing}.`,
    'no-app': noApp,
  },
  steps: {
    'wrong-api': [
      'Take the same permission from Microsoft Graph, not from Office 365 Exchange Online.',
    ],
    other: ['Make a new plan: it adds what is missing.'],
  },
};
