import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'Microsoft’s sign-in can be reached',
  why: 'A firewall or proxy in between stops everything.',
  findings: { reached: (p) => `Reached in ${p.elapsedMs} ms.` },
  steps: { other: ['Check this computer’s connection and proxy.'] },
};
