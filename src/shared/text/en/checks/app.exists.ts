import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'The app registration exists',
  why: 'Microsoft knows the site by it. Without it nobody can sign in.',
  findings: {
    found: (p) => `Found: "${p.name}".`,
    missing: () => 'The app registration is gone from the organisation.',
  },
  steps: { other: ['Make a new plan: it makes the registration again.'] },
};
