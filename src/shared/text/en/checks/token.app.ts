import type { CheckText } from '../check-text';
import { noApp } from '../not-there';

export const text: CheckText = {
  title: 'Signed in through the site’s own registration',
  why: 'Otherwise a test proves nothing about the site.',
  findings: {
    same: () => 'Signed in through the site’s own registration.',
    other: (p) => `Signed in through another registration (${p.appId}).`,
    'no-app': noApp,
  },
  steps: { other: ['Sign in again.'] },
};
