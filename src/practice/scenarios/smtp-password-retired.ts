import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const smtpPasswordRetired: Scenario = {
  name: 'smtp-password-retired',
  title: 'Passwords are no longer taken for sending',
  story: 'The day announced for years has come.',
  causes: ['smtp.5.7.30'],
  failingChecks: ['tenant.basic-auth-deadline'],
  host: null,
  symptom: { kind: 'smtp', by: 'password', user: 'web@contoso.example', says: '550 5.7.30' },
  world: () => {
    const story = linkedStory();
    story.tenant.smtpAuthDisabled = false;
    story.tenant.securityDefaults = false;
    story.tenant.passwordSmtp = 'retired';
    return story.world;
  },
};
