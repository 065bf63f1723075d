import { type CheckText, dayOf } from '../check-text';

export const text: CheckText = {
  title: 'End of passwords over SMTP',
  term: 'basic authentication',
  why: 'Microsoft switches it off by default at the end of December 2026.',
  findings: {
    soon: (p) => `This application still sends with a password, which ends on ${dayOf(p.date)}.`,
    over: () =>
      'This application still sends with a password, which Microsoft has switched off by default.',
    'uses-oauth': () => 'This connection signs in with OAuth.',
  },
  steps: { other: ['Set the application up with OAuth.'] },
};
