import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'Callbacks of other languages',
  why: 'A language plugin changes the callback, so renewals fail now and then with AADSTS50011.',
  findings: {
    'one-language': () => 'The site uses one callback.',
    'all-registered': (p) => `All ${p.count} callbacks are registered.`,
    'not-registered': (p) => `Not registered yet: ${p.missing}.`,
  },
  steps: { other: ['Add each address under Authentication, Web.', 'Check again.'] },
};
