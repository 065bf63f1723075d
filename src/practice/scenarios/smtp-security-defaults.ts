import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const smtpSecurityDefaults: Scenario = {
  name: 'smtp-security-defaults',
  title: 'Security defaults refuse the password',
  story: 'SMTP AUTH is on for the mailbox, but security defaults let no password through.',
  causes: ['smtp.5.7.139.securityDefaults'],
  failingChecks: ['tenant.basic-auth-deadline'],
  host: null,
  symptom: {
    kind: 'smtp',
    by: 'password',
    user: 'web@contoso.example',
    says: 'security defaults policy',
  },
  world: () => {
    const story = linkedStory();
    story.sender.smtpAuthDisabled = false;
    return story.world;
  },
};
