import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'The site answers',
  why: 'Without the site nothing can be checked there, and Microsoft cannot send people back to it.',
  findings: {
    answers: (p) => `The site answers at ${p.url}.`,
    'server-error': (p) => `The site answers with a server fault (${p.status}).`,
  },
  steps: {
    other: ['Open the site in a browser.', 'If it fails there too, ask your host.', 'Check again.'],
  },
};
