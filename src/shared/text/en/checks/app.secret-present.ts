import type { CheckText } from '../check-text';
import { noApp } from '../not-there';

export const text: CheckText = {
  title: 'There is a valid client secret',
  why: 'Without one the site cannot renew its sign-in: mail stops within the hour (AADSTS7000222).',
  findings: {
    present: (p) =>
      p.count === 1 ? 'One client secret is valid.' : `${p.count} client secrets are valid.`,
    none: () => 'The registration has no client secret.',
    'all-ended': () => 'Every client secret of the registration has ended.',
    'no-app': noApp,
  },
  steps: {
    other: [
      'Make a new secret.',
      'Paste its value into the plugin and save. No new sign-in is needed.',
    ],
  },
};
