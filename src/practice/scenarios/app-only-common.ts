import { appOnlyStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const appOnlyCommon: Scenario = {
  name: 'app-only-common',
  title: 'App-only through /common',
  story: 'The tenant field was left empty, so the application asks at /common.',
  causes: ['AADSTS50194', 'AADSTS50059'],
  failingChecks: [],
  host: 'app.contoso.example',
  symptom: { kind: 'test-mail', says: 'AADSTS' },
  world: () => {
    const story = appOnlyStory();
    story.mailer.tenant = null;
    return story.world;
  },
};
