import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'Role of the administrator',
  why: 'Making or mending the app registration needs an Application Administrator or higher. Sending does not.',
  findings: {
    enough: (p) => `${p.username} is ${p.role}.`,
    'too-small': (p) => `${p.username} may look, but not mend the app registration.`,
  },
  steps: {
    other: [
      'Sign in as an Application Administrator, or send your administrator the ready message.',
    ],
  },
};
