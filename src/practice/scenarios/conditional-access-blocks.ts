import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const conditionalAccessBlocks: Scenario = {
  name: 'conditional-access-blocks',
  title: "Conditional Access blocks the site's server",
  story:
    'A new rule lets sign-ins come only from known countries. The web server stands elsewhere.',
  causes: ['AADSTS53003'],
  failingChecks: [],
  facts: { target: 'wp-fluentsmtp', version: '2.3.1' },
  host: 'www.contoso.example',
  symptom: { kind: 'test-mail', says: 'AADSTS53003' },
  world: () => {
    const story = linkedStory();
    story.tenant.conditionalAccess = 'block';
    return story.world;
  },
};
