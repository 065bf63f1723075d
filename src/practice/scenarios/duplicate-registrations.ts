import { linkedStory } from '../state/linked-world';
import { hashOf } from '../state/realm';
import type { Scenario } from '../state/scenario';
import { guidOf } from '../state/seed';

export const duplicateRegistrations: Scenario = {
  name: 'duplicate-registrations',
  title: 'Two registrations of the same name',
  story:
    'Two people registered an app for the site. The client ID is of one, the secret of the other.',
  causes: ['AADSTS7000215'],
  failingChecks: ['app.duplicates', 'app.secret-hint'],
  facts: { target: 'wp-fluentsmtp', version: '2.3.1' },
  host: 'www.contoso.example',
  symptom: { kind: 'test-mail', says: 'AADSTS7000215' },
  world: () => {
    const story = linkedStory();
    const twin = structuredClone(story.app);
    story.world.applications.push({ ...twin, id: guidOf('twin'), appId: guidOf('twin app') });
    story.app.passwordCredentials = story.app.passwordCredentials.map((secret) => ({
      ...secret,
      hash: hashOf('the secret of the other registration'),
    }));
    return story.world;
  },
};
