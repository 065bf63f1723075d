import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const smtpOutboundSpam: Scenario = {
  name: 'smtp-outbound-spam',
  title: 'Exchange takes the mail for spam',
  story: 'The account is new and unknown to the filter.',
  causes: ['smtp.OutboundSpamException'],
  failingChecks: ['tenant.basic-auth-deadline'],
  host: null,
  symptom: {
    kind: 'smtp',
    by: 'password',
    user: 'web@contoso.example',
    says: 'OutboundSpamException',
  },
  world: () => {
    const story = linkedStory();
    story.tenant.smtpAuthDisabled = false;
    story.tenant.securityDefaults = false;
    story.tenant.trouble = 'outbound-spam';
    return story.world;
  },
};
