import { giveRole, linkedStory, STORY_APP_ID } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const smtpAppAndWell: Scenario = {
  name: 'smtp-app-and-well',
  title: 'An application sends over SMTP, and all is well',
  story: 'SMTP.SendAsApp is agreed to, Exchange knows the application and its mailbox.',
  causes: [],
  failingChecks: [],
  host: null,
  symptom: { kind: 'smtp', by: 'app-token', user: 'web@contoso.example', says: '250' },
  world: () => {
    const story = linkedStory();
    story.tenant.smtpAuthDisabled = false;
    story.tenant.securityDefaults = false;
    giveRole(story, 'SMTP.SendAsApp', 'exchange');
    story.tenant.appMailScopes = [
      { appId: STORY_APP_ID, kind: 'smtp', addresses: ['web@contoso.example'] },
    ];
    return story.world;
  },
};
