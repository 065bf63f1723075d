import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const appDeleted: Scenario = {
  name: 'app-deleted',
  title: 'The registration was deleted',
  story: 'Nobody knew the app, so it was deleted.',
  causes: ['AADSTS700016'],
  failingChecks: ['app.exists', 'sp.exists'],
  facts: { target: 'wp-fluentsmtp', version: '2.3.1' },
  host: 'www.contoso.example',
  symptom: { kind: 'test-mail', says: 'AADSTS700016' },
  world: () => {
    const story = linkedStory();
    story.world.applications = story.world.applications.filter((app) => app !== story.app);
    story.world.servicePrincipals = [];
    return story.world;
  },
};
