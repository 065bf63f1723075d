import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const smtpWrongPassword: Scenario = {
  name: 'smtp-wrong-password',
  title: 'The password is wrong',
  story: 'It was changed last week.',
  causes: ['smtp.5.7.139.credentials'],
  failingChecks: ['tenant.basic-auth-deadline'],
  host: null,
  symptom: {
    kind: 'smtp',
    by: 'wrong-password',
    user: 'web@contoso.example',
    says: 'user credentials were incorrect',
  },
  world: () => {
    const story = linkedStory();
    story.tenant.smtpAuthDisabled = false;
    story.tenant.securityDefaults = false;
    return story.world;
  },
};
