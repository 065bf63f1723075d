import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'Security defaults',
  why: 'They block passwords over SMTP, never this way of signing in. Many guides say to turn them off: leave them on.',
  findings: {
    'on-and-fine': () =>
      'Security defaults are on, as they should be. They do not hinder this sign-in.',
    off: () => 'Security defaults are off. That changes nothing for sending.',
  },
};
