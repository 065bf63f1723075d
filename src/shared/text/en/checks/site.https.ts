import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'The site uses https',
  why: 'Microsoft sends people back to https addresses only.',
  findings: {
    https: () => 'The site uses https.',
    'site-http': (p) => `The site answers at ${p.url}, without https.`,
    'callback-http': (p) => `The callback ${p.callback} starts with http.`,
  },
  steps: {
    other: [
      'In WordPress open Settings, General.',
      'Let both addresses start with https.',
      'Behind a proxy, let it pass the original scheme on (X-Forwarded-Proto).',
    ],
  },
};
