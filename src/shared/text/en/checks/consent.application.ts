import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'The application has its permission',
  term: 'application permission',
  why: 'Without it the token holds no rights and Microsoft answers 403.',
  findings: {
    granted: (p) => `Granted: ${p.names}.`,
    missing: (p) =>
      `Not granted in Entra: ${p.missing}. Only a role in Exchange (RBAC for Applications) could stand in for it.`,
  },
  steps: {
    other: [
      'A Privileged Role Administrator or Global Administrator grants it under API permissions.',
    ],
  },
};
