import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const smtpSendAsDenied: Scenario = {
  name: 'smtp-send-as-denied',
  title: 'The From header names another mailbox',
  story: 'The envelope is right, the From header has the shared mailbox.',
  causes: ['smtp.5.2.252'],
  failingChecks: ['tenant.basic-auth-deadline'],
  host: null,
  symptom: {
    kind: 'smtp',
    by: 'password',
    user: 'web@contoso.example',
    says: '5.2.252',
    headerFrom: 'info@contoso.example',
  },
  world: () => {
    const story = linkedStory();
    story.tenant.smtpAuthDisabled = false;
    story.tenant.securityDefaults = false;
    return story.world;
  },
};
