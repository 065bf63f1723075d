import { grant, linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const consentRevoked: Scenario = {
  name: 'consent-revoked',
  title: 'The consent was taken away',
  story: 'A tidy-up of enterprise applications took the consent of a working site.',
  causes: ['AADSTS65001'],
  failingChecks: ['consent.delegated'],
  facts: { target: 'wp-fluentsmtp', version: '2.3.1' },
  host: 'www.contoso.example',
  symptom: { kind: 'test-mail', says: 'AADSTS65001' },
  world: () => {
    const story = linkedStory();
    grant(story, []);
    return story.world;
  },
};
