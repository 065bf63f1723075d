import { appOnlyStory, grant } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const appOnlyDelegatedPermission: Scenario = {
  name: 'app-only-delegated-permission',
  title: 'App-only, but the permission is a delegated one',
  story:
    'Mail.Send was added as a delegated permission. The application signs in by itself, so it counts for nothing.',
  causes: ['consent.wrongKind', 'graph.token.noPermissions'],
  failingChecks: ['consent.application', 'app.permissions'],
  facts: { permissionsDelegated: ['Mail.Send'], permissionsApplication: [] },
  host: 'app.contoso.example',
  symptom: { kind: 'test-mail', says: 'The token contains no permissions' },
  world: () => {
    const story = appOnlyStory();
    story.world.roleAssignments = [];
    story.app.requiredResourceAccess = [];
    grant(story, ['Mail.Send']);
    return story.world;
  },
};
