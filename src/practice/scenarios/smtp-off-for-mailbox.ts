import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const smtpOffForMailbox: Scenario = {
  name: 'smtp-off-for-mailbox',
  title: 'SMTP AUTH is off for the mailbox',
  story: 'The organisation allows SMTP AUTH, this mailbox does not.',
  causes: ['smtp.5.7.139.mailbox'],
  failingChecks: ['mailbox.smtp-auth', 'tenant.basic-auth-deadline'],
  host: null,
  symptom: {
    kind: 'smtp',
    by: 'password',
    user: 'web@contoso.example',
    says: 'disabled for the Mailbox',
  },
  world: () => {
    const story = linkedStory();
    story.tenant.smtpAuthDisabled = false;
    story.tenant.securityDefaults = false;
    story.sender.smtpAuthDisabled = true;
    return story.world;
  },
};
