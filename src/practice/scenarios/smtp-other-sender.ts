import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const smtpOtherSender: Scenario = {
  name: 'smtp-other-sender',
  title: 'The mail names another sender',
  story: "The form puts the visitor's address into the envelope.",
  causes: ['smtp.5.7.60'],
  failingChecks: ['tenant.basic-auth-deadline'],
  host: null,
  symptom: {
    kind: 'smtp',
    by: 'password',
    user: 'web@contoso.example',
    says: '5.7.60',
    envelopeFrom: 'admin@contoso.example',
  },
  world: () => {
    const story = linkedStory();
    story.tenant.smtpAuthDisabled = false;
    story.tenant.securityDefaults = false;
    return story.world;
  },
};
