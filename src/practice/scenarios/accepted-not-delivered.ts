import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const acceptedNotDelivered: Scenario = {
  name: 'accepted-not-delivered',
  title: 'Taken, and never delivered',
  story:
    'The site says that the test was sent, and it lies in Sent Items. Nothing arrives, and nothing comes back.',
  causes: ['ndr.acceptedNotDelivered'],
  failingChecks: [],
  facts: { target: 'wp-fluentsmtp', version: '2.3.1' },
  host: 'www.contoso.example',
  symptom: { kind: 'nothing', to: 'admin@contoso.example', says: 'accepted-not-delivered' },
  world: () => {
    const story = linkedStory();
    story.tenant.trouble = 'held-back';
    return story.world;
  },
};
