import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const smtpRuleUnnamed: Scenario = {
  name: 'smtp-rule-unnamed',
  title: 'A rule refuses the sign-in and does not say which',
  story:
    'The password is right. The server says that signing in was unsuccessful, and nothing more.',
  causes: ['smtp.5.7.139'],
  failingChecks: ['tenant.basic-auth-deadline'],
  host: null,
  symptom: { kind: 'smtp', by: 'password', user: 'web@contoso.example', says: '535 5.7.139' },
  world: () => {
    const story = linkedStory();
    story.tenant.smtpAuthDisabled = false;
    story.tenant.securityDefaults = false;
    story.tenant.trouble = 'sign-in-rule';
    return story.world;
  },
};
