import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'Microsoft takes the mail',
  why: 'What Microsoft refuses here it refuses for the site too.',
  findings: {
    accepted: () => 'Microsoft took the last test.',
    refused: (p) => `The last test stopped at "${p.rung}".`,
  },
  steps: { other: ['Mend what the test names, then send another.'] },
};
