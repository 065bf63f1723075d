import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'This computer’s clock is right',
  why: 'With a wrong clock fresh tokens look ended or not yet valid.',
  findings: {
    right: () => 'The clock agrees with Microsoft’s.',
    drifts: (p) => `The clock is ${p.seconds} seconds off.`,
    wrong: (p) => `The clock is ${p.minutes} minutes off.`,
  },
  steps: { other: ['Let the system set the time by itself.', 'Check again.'] },
};
