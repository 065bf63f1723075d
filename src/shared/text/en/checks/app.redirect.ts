import type { CheckText } from '../check-text';
import { noApp } from '../not-there';

export const text: CheckText = {
  title: 'The callback is registered',
  term: 'redirect URI',
  why: 'Microsoft sends people back only to addresses it knows, letter by letter (AADSTS50011).',
  findings: {
    registered: (p) => `Registered: ${p.callback}.`,
    nearly: (p) => `Another callback is registered: ${p.registered}, not ${p.callback}.`,
    missing: (p) => `The callback is not registered: ${p.callback}.`,
    'no-app': noApp,
  },
  steps: { other: ['Make a new plan: it adds the address and keeps the others.'] },
};
