import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const smtpAccountLocked: Scenario = {
  name: 'smtp-account-locked',
  title: 'The account is locked',
  story: 'Too many attempts with the old password.',
  causes: ['smtp.5.7.139.locked'],
  failingChecks: ['tenant.basic-auth-deadline'],
  host: null,
  symptom: { kind: 'smtp', by: 'password', user: 'web@contoso.example', says: 'account is locked' },
  world: () => {
    const story = linkedStory();
    story.tenant.smtpAuthDisabled = false;
    story.tenant.securityDefaults = false;
    story.sender.locked = true;
    return story.world;
  },
};
