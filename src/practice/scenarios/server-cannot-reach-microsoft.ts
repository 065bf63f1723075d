import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const serverCannotReachMicrosoft: Scenario = {
  name: 'server-cannot-reach-microsoft',
  title: 'The web server cannot get through',
  story: 'The host blocks outgoing connections. WordPress gives up after five seconds.',
  causes: ['net.curl28'],
  failingChecks: [],
  facts: { target: 'wp-fluentsmtp', version: '2.3.1' },
  host: 'www.contoso.example',
  symptom: { kind: 'test-mail', says: 'cURL error 28' },
  world: () => {
    const story = linkedStory();
    story.site.outgoing = 'timeout';
    return story.world;
  },
};
