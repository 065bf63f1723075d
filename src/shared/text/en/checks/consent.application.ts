import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'The application has its permission',
  term: 'application permission',
  why: 'Without it the token holds no rights and Microsoft answers 403.',
  findings: {
    granted: (p) => `Granted: ${p.names}.`,
    'wrong-api': (p) =>
      `Granted for another API than Microsoft Graph: ${p.foreign}. Missing: ${p.missing}.`,
    missing: (p) =>
      `Not granted in Entra: ${p.missing}. Only a role in Exchange (RBAC for Applications) could stand in for it.`,
  },
  steps: {
    'wrong-api': [
      'Take the same permission from Microsoft Graph, not from Office 365 Exchange Online.',
      'A Privileged Role Administrator or Global Administrator grants it under API permissions.',
    ],
    other: [
      'A Privileged Role Administrator or Global Administrator grants it under API permissions.',
    ],
  },
};
