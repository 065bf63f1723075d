import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'Microsoft’s mail server can be reached',
  term: 'SMTP, port 587',
  why: 'Many networks block mail ports. The site’s own network may differ from this one.',
  findings: {
    answers: () => 'The mail server answers.',
    odd: (p) => `Something else answered: ${p.greeting}`,
  },
  steps: { other: ['Ask your network’s keeper whether port 587 is open.'] },
};
