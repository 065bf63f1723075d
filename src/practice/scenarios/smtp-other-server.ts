import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const smtpOtherServer: Scenario = {
  name: 'smtp-other-server',
  title: 'The server is not Microsoft’s',
  story:
    'The host in the settings still is the old mail server of the office, which knows nobody of Microsoft 365.',
  causes: ['smtp.5.7.8'],
  failingChecks: ['tenant.basic-auth-deadline'],
  host: null,
  symptom: { kind: 'smtp', by: 'password', user: 'web@contoso.example', says: '535 5.7.8' },
  world: () => {
    const story = linkedStory();
    story.tenant.smtpAuthDisabled = false;
    story.tenant.securityDefaults = false;
    story.tenant.trouble = 'other-server';
    return story.world;
  },
};
