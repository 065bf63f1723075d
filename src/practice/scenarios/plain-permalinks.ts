import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const plainPermalinks: Scenario = {
  name: 'plain-permalinks',
  title: 'The site was set to plain permalinks',
  story:
    'Somebody changed the permalinks. The callback now carries ?rest_route= and no longer fits the registered one, not even when the token is renewed.',
  causes: ['wp.permalinks', 'AADSTS50011'],
  failingChecks: ['site.callback', 'site.permalinks'],
  facts: {
    target: 'wp-fluentsmtp',
    version: '2.3.1',
    callbackUsed: 'https://www.contoso.example/index.php?rest_route=/fluent-smtp/outlook_callback',
  },
  host: 'www.contoso.example',
  symptom: { kind: 'test-mail', says: 'AADSTS50011' },
  world: () => {
    const story = linkedStory();
    story.site.permalinks = 'plain';
    return story.world;
  },
};
