import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'Microsoft Graph can be reached',
  why: 'Reading, mending and sending go through it.',
  findings: { reached: (p) => `Reached in ${p.elapsedMs} ms.` },
  steps: { other: ['Check this computer’s connection and proxy.'] },
};
