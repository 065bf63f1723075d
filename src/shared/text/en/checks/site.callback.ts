import type { CheckText } from '../check-text';
import { siteDidNotTell } from '../not-there';

export const text: CheckText = {
  title: 'The site’s callback is the one that was set up',
  term: 'redirect URI',
  why: 'Microsoft compares it letter by letter. Any difference ends the sign-in with AADSTS50011.',
  findings: {
    same: (p) => `The callback is ${p.callback}.`,
    differs: (p) => `The site now says ${p.site}, the set-up used ${p.expected}.`,
    'not-read': siteDidNotTell,
  },
  steps: { other: ['Make a new plan: it registers the address the site uses now.'] },
};
