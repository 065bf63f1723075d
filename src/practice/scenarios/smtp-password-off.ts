import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const smtpPasswordOff: Scenario = {
  name: 'smtp-password-off',
  title: 'Basic authentication is disabled',
  story: 'An authentication policy of the organisation refuses passwords.',
  causes: ['smtp.5.7.139.basicDisabled'],
  failingChecks: ['tenant.basic-auth-deadline'],
  host: null,
  symptom: {
    kind: 'smtp',
    by: 'password',
    user: 'web@contoso.example',
    says: 'basic authentication is disabled',
  },
  world: () => {
    const story = linkedStory();
    story.tenant.smtpAuthDisabled = false;
    story.tenant.securityDefaults = false;
    story.tenant.passwordSmtp = 'off';
    return story.world;
  },
};
