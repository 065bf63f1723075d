import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const noCallbackRegistered: Scenario = {
  name: 'no-callback-registered',
  title: 'No callback is registered at all',
  story: 'The step with the redirect URI was left out.',
  causes: ['AADSTS500113'],
  failingChecks: ['app.redirect'],
  facts: { target: 'wp-fluentsmtp', version: '2.3.1' },
  host: 'www.contoso.example',
  symptom: { kind: 'link', as: 'web@contoso.example', says: 'AADSTS500113' },
  world: () => {
    const story = linkedStory({ linkedBy: null });
    story.app.web.redirectUris = [];
    return story.world;
  },
};
