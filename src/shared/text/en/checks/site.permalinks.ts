import type { CheckText } from '../check-text';
import { siteDidNotTell } from '../not-there';

export const text: CheckText = {
  title: 'Address style of the site',
  term: 'permalinks',
  why: 'Microsoft refuses a callback with a question mark for apps that allow personal accounts.',
  findings: {
    pretty: () => 'The site uses readable addresses.',
    plain: () => 'The site uses plain permalinks, so its callback holds a question mark.',
    'plain-personal': () =>
      'The site uses plain permalinks, so its callback holds a question mark.',
    'not-read': siteDidNotTell,
  },
  steps: {
    other: [
      'In WordPress open Settings, Permalinks.',
      'Choose "Post name" and save.',
      'The callback changes with it: let Sendwell make a new plan.',
    ],
  },
};
