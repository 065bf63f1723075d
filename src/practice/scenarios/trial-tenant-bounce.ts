import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const trialTenantBounce: Scenario = {
  name: 'trial-tenant-bounce',
  title: 'A trial organisation, and mail comes back',
  story:
    'A new trial organisation may not send to the outside from shared addresses. Every mail is taken, and returned.',
  causes: ['smtp.5.7.708'],
  failingChecks: [],
  facts: { target: 'wp-fluentsmtp', version: '2.3.1' },
  host: 'www.contoso.example',
  symptom: { kind: 'report', to: 'someone@elsewhere.example', says: '5.7.708' },
  world: () => {
    const story = linkedStory();
    story.tenant.trouble = 'trial';
    return story.world;
  },
};
