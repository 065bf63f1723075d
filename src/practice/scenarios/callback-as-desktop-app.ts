import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const callbackAsDesktopApp: Scenario = {
  name: 'callback-as-desktop-app',
  title: 'The callback is registered for desktop applications',
  story: 'The callback stands under Mobile and desktop applications, where no secret may be sent.',
  causes: ['AADSTS700025'],
  failingChecks: ['app.redirect-platform'],
  facts: { target: 'wp-fluentsmtp', version: '2.3.1' },
  host: 'www.contoso.example',
  symptom: { kind: 'link', as: 'web@contoso.example', says: 'AADSTS700025' },
  world: () => {
    const story = linkedStory({ linkedBy: null });
    story.app.publicClient.redirectUris = story.app.web.redirectUris;
    story.app.web.redirectUris = [];
    return story.world;
  },
};
