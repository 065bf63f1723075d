import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const tenantNotFound: Scenario = {
  name: 'tenant-not-found',
  title: 'The tenant field has a typing error',
  story: 'A letter is missing in the Directory (tenant) ID.',
  causes: ['AADSTS90002'],
  failingChecks: [],
  facts: { target: 'wp-fluentsmtp', version: '2.3.1' },
  host: 'www.contoso.example',
  symptom: { kind: 'test-mail', says: 'AADSTS90002' },
  world: () => {
    const story = linkedStory();
    story.mailer.tenant = 'contosso.example';
    return story.world;
  },
};
