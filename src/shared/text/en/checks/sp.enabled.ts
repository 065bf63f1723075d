import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'Signing in through it is allowed',
  why: 'Switched off, nobody gets a token (AADSTS7000112).',
  findings: {
    on: () => 'Signing in is allowed.',
    off: () => 'The enterprise application is switched off.',
    'no-object': () => 'There is no enterprise application.',
  },
  steps: { other: ['Under Properties set "Enabled for users to sign-in" to Yes.'] },
};
