import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'Address style of the site',
  term: 'permalinks',
  why: 'With plain permalinks the callback holds a question mark, which Microsoft refuses for apps that allow personal accounts.',
  findings: {
    pretty: () => 'The site uses readable addresses.',
    plain: () => 'The site uses plain permalinks, so its callback holds a question mark.',
    'plain-personal': () => 'Plain permalinks do not go together with personal accounts.',
    'not-read': () => 'The site did not tell.',
  },
  steps: {
    other: [
      'In WordPress open Settings, Permalinks.',
      'Choose "Post name" and save.',
      'The callback changes with it: let Sendwell make a new plan.',
    ],
  },
};
