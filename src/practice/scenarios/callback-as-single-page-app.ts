import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const callbackAsSinglePageApp: Scenario = {
  name: 'callback-as-single-page-app',
  title: 'The callback is registered for a single-page application',
  story:
    'The callback was entered under the wrong platform. The code comes, but a server may not exchange it.',
  causes: ['AADSTS9002325', 'AADSTS9002327'],
  failingChecks: ['app.redirect-platform'],
  facts: { target: 'wp-fluentsmtp', version: '2.3.1' },
  host: 'www.contoso.example',
  symptom: { kind: 'link', as: 'web@contoso.example', says: 'AADSTS9002325' },
  world: () => {
    const story = linkedStory({ linkedBy: null });
    story.app.spa.redirectUris = story.app.web.redirectUris;
    story.app.web.redirectUris = [];
    return story.world;
  },
};
