import type { CheckText } from '../check-text';
import { siteDidNotTell } from '../not-there';

export const text: CheckText = {
  title: 'The mail plugin is active',
  why: 'Without it the site does not send through Microsoft at all.',
  findings: {
    active: (p) => `${p.target} is active.`,
    missing: (p) => `${p.target} is not active on this site.`,
    'not-read': siteDidNotTell,
  },
  steps: {
    other: ['In WordPress open Plugins.', 'Install or activate the plugin.', 'Check again.'],
  },
};
