import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'Microsoft’s mail server can be reached',
  term: 'SMTP, port 587',
  why: 'Many networks block mail ports. The site’s own network may differ from this one.',
  findings: {
    answers: () => 'The mail server answers.',
    'no-tls': () =>
      'The mail server answers, but encryption (STARTTLS) is missing: something on the way took it out.',
    odd: (p) => `Something else answered: ${p.greeting}`,
  },
  steps: {
    'no-tls': ['Ask your network’s keeper to let port 587 pass without inspection.'],
    other: ['Ask your network’s keeper whether port 587 is open.'],
  },
};
