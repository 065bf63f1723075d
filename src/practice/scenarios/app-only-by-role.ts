import { appOnlyStory, STORY_APP_ID } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const appOnlyByRole: Scenario = {
  name: 'app-only-by-role',
  title: 'Exchange gives the right, the token says nothing of it',
  story:
    'RBAC for Applications lets the application send from one mailbox. The token has no roles, and that is right.',
  causes: [],
  failingChecks: ['consent.application'],
  host: 'app.contoso.example',
  symptom: { kind: 'test-mail', says: 'Sent.' },
  world: () => {
    const story = appOnlyStory();
    story.world.roleAssignments = [];
    story.tenant.appMailScopes = [
      { appId: STORY_APP_ID, kind: 'rbac', addresses: ['web@contoso.example'] },
    ];
    return story.world;
  },
};
