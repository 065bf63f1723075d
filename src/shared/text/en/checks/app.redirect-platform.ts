import type { CheckText } from '../check-text';
import { noApp } from '../not-there';

export const text: CheckText = {
  title: 'The callback stands under Web',
  term: 'platform',
  why: 'Under another platform Microsoft treats the secret wrongly (AADSTS9002327, AADSTS700025).',
  findings: {
    web: () => 'The callback stands under Web.',
    'single-page': () => 'The callback stands under "Single-page application".',
    desktop: () => 'The callback stands under "Mobile and desktop applications".',
    'not-registered': () => 'The callback is not registered.',
    'no-app': noApp,
  },
  steps: { other: ['Remove it from that platform and add it under Web.', 'A plan does both.'] },
};
