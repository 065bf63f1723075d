import type { CheckText } from '../check-text';
import { noApp } from '../not-there';

export const text: CheckText = {
  title: 'No permissions beyond need',
  why: 'More rights than needed do harm if the secret is ever lost.',
  findings: {
    none: () => 'It asks for nothing more than needed.',
    more: (p) => `Not needed for sending: ${p.names}.`,
    'no-app': noApp,
  },
  steps: { other: ['If nothing else uses this registration, remove them under API permissions.'] },
};
