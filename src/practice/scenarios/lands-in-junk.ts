import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const landsInJunk: Scenario = {
  name: 'lands-in-junk',
  title: 'The mail lands in junk',
  story: 'The test is sent and taken. The recipient finds it in the junk email folder.',
  causes: ['ndr.junk'],
  failingChecks: [],
  facts: { target: 'wp-fluentsmtp', version: '2.3.1' },
  host: 'www.contoso.example',
  symptom: { kind: 'junk', to: 'admin@contoso.example', says: 'in the junk email folder' },
  world: () => {
    const story = linkedStory();
    story.tenant.trouble = 'filtered-as-spam';
    return story.world;
  },
};
