import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'The handed-over secret is the right one',
  why: 'A wrong value, or the secret’s ID instead of its value, ends with AADSTS7000215.',
  findings: {
    same: () => 'Microsoft accepts the secret kept here.',
    'works-but-unlisted': () =>
      'Microsoft accepts the secret, but the registration does not list it.',
    ended: () => 'The secret kept here has ended.',
    refused: () => 'Microsoft refuses the secret kept here.',
    'nothing-to-compare': () => 'No secret is kept here to compare.',
  },
  steps: { other: ['Make a new secret and paste its value, not its ID.'] },
};
