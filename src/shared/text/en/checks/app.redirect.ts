import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'The callback is registered',
  term: 'redirect URI',
  why: 'Microsoft sends people back only to addresses it knows, letter by letter (AADSTS50011).',
  findings: {
    registered: (p) => `Registered: ${p.callback}.`,
    nearly: (p) => `Registered is ${p.registered}, the site uses ${p.callback}.`,
    missing: (p) => `${p.callback} is not registered.`,
    'no-app': () => 'There is no app registration.',
  },
  steps: { other: ['Make a new plan: it adds the address and keeps the others.'] },
};
