import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const serverFindsNoName: Scenario = {
  name: 'server-finds-no-name',
  title: 'The web server finds no names',
  story: 'The resolver of the server is down.',
  causes: ['net.curl6'],
  failingChecks: [],
  facts: { target: 'wp-fluentsmtp', version: '2.3.1' },
  host: 'www.contoso.example',
  symptom: { kind: 'test-mail', says: 'cURL error 6' },
  world: () => {
    const story = linkedStory();
    story.site.outgoing = 'no-name';
    return story.world;
  },
};
