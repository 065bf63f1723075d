import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'Version of the mail plugin',
  why: 'What is right depends on the version: the tenant field, the error texts and the renewal of the sign-in.',
  findings: {
    current: (p) =>
      `${p.target} ${p.version} takes a tenant ID and tells Microsoft’s own error texts.`,
    'no-tenant': (p) =>
      `${p.target} ${p.version} has no field for the tenant ID; it signs in through the shared address for all organisations.`,
    'hides-errors': (p) =>
      `${p.target} ${p.version} hides Microsoft’s error texts behind its own number 422.`,
    'not-told': () => 'The site did not tell its version.',
  },
  steps: { other: ['In WordPress open Plugins and update it to 2.3.1 or later.', 'Check again.'] },
};
