import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const serverHasOldCertificates: Scenario = {
  name: 'server-has-old-certificates',
  title: "The web server does not trust Microsoft's certificate",
  story: 'The list of authorities on the server is ten years old.',
  causes: ['net.curl60'],
  failingChecks: [],
  facts: { target: 'wp-fluentsmtp', version: '2.3.1' },
  host: 'www.contoso.example',
  symptom: { kind: 'test-mail', says: 'cURL error 60' },
  world: () => {
    const story = linkedStory();
    story.site.outgoing = 'bad-certificate';
    return story.world;
  },
};
