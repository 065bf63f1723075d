import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'The organisation knows the app',
  term: 'enterprise application',
  why: 'Consent hangs on it. Without it sign-in ends with AADSTS700016 or 650052.',
  findings: {
    found: () => 'The enterprise application is there.',
    missing: () => 'The enterprise application is missing.',
  },
  steps: { other: ['Make a new plan: it adds it.'] },
};
