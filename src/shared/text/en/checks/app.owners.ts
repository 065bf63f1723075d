import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'Owners of the registration',
  why: 'Owners may edit it. They play no part in signing in or sending, though many guides say so.',
  findings: {
    none: () => 'No owners. That does not matter for sending.',
    some: (p) => `Owners: ${p.names}. They do not matter for sending.`,
  },
};
