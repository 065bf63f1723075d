import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const wrongTenantId: Scenario = {
  name: 'wrong-tenant-id',
  title: 'The tenant field has the wrong directory',
  story: 'The agency put its own Directory (tenant) ID into the settings.',
  causes: ['AADSTS700016'],
  failingChecks: [],
  facts: { target: 'wp-fluentsmtp', version: '2.3.1' },
  host: 'www.contoso.example',
  symptom: { kind: 'test-mail', says: 'AADSTS700016' },
  world: () => {
    const story = linkedStory();
    story.mailer.tenant = story.world.tenants[1]?.id ?? '';
    return story.world;
  },
};
