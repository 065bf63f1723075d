import { appOnlyStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const appOnlyWithoutConsent: Scenario = {
  name: 'app-only-without-consent',
  title: 'App-only, and nobody has agreed',
  story: "Mail.Send (application) is listed, but the administrator's consent is missing.",
  causes: ['graph.token.noPermissions'],
  failingChecks: ['consent.application'],
  facts: { adminConsent: false },
  host: 'app.contoso.example',
  symptom: { kind: 'test-mail', says: 'The token contains no permissions' },
  world: () => {
    const story = appOnlyStory();
    story.world.roleAssignments = [];
    return story.world;
  },
};
