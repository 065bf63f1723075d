import { appOnlyStory, STORY_APP_ID } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const appOnlyOutsidePolicy: Scenario = {
  name: 'app-only-outside-policy',
  title: 'An access policy keeps the application out',
  story: 'An application access policy allows another mailbox only.',
  causes: ['graph.ErrorAccessDenied.oDataPolicy'],
  failingChecks: ['consent.mailbox-scope'],
  host: 'app.contoso.example',
  symptom: { kind: 'test-mail', says: 'RAOP' },
  world: () => {
    const story = appOnlyStory();
    story.tenant.appMailScopes = [
      { appId: STORY_APP_ID, kind: 'policy', addresses: ['info@contoso.example'] },
    ];
    return story.world;
  },
};
