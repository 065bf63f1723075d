import type { CheckText } from '../check-text';
import { judgedFor } from '../judged-for';
import { noApp } from '../not-there';

export const text: CheckText = {
  title: 'Who may sign in through it',
  term: 'supported account types',
  why: 'The plugin’s version decides which setting works. The wrong one ends with AADSTS50194 or a personal-account error.',
  findings: {
    fits: (p) => `The setting fits the application.${judgedFor(p)}`,
    'single-tenant': (p) =>
      `The registration accepts this organisation only, while the application signs in through the shared address for all.${judgedFor(p)}`,
    'personal-only': () => 'The registration accepts personal accounts only.',
    'wider-than-needed': (p) =>
      `The registration accepts more accounts than needed. It works; narrower is safer.${judgedFor(p)}`,
    'no-app': noApp,
  },
  steps: {
    'single-tenant': [
      'Update FluentSMTP to 2.3.1 and fill in the Directory (tenant) ID.',
      'Or choose "Accounts in any organizational directory".',
    ],
    other: ['Make a new plan: it sets the right account type.'],
  },
};
