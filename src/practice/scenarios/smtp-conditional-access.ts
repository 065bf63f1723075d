import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const smtpConditionalAccess: Scenario = {
  name: 'smtp-conditional-access',
  title: 'Conditional Access refuses the password',
  story: 'A rule asks for a second proof, which a password over SMTP cannot give.',
  causes: ['smtp.5.7.139.criteria'],
  failingChecks: ['tenant.basic-auth-deadline'],
  host: null,
  symptom: {
    kind: 'smtp',
    by: 'password',
    user: 'web@contoso.example',
    says: 'did not meet the criteria',
  },
  world: () => {
    const story = linkedStory();
    story.tenant.smtpAuthDisabled = false;
    story.tenant.securityDefaults = false;
    story.tenant.conditionalAccess = 'mfa';
    return story.world;
  },
};
