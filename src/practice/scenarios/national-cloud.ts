import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const nationalCloud: Scenario = {
  name: 'national-cloud',
  title: 'The organisation lives in a national cloud',
  story:
    'The directory is in the cloud for US government. The plugin knows the global addresses only.',
  causes: ['AADSTS90038'],
  failingChecks: ['tenant.cloud'],
  facts: { target: 'wp-fluentsmtp', version: '2.3.1' },
  host: 'www.contoso.example',
  symptom: { kind: 'test-mail', says: 'AADSTS90038' },
  world: () => {
    const story = linkedStory();
    story.tenant.cloudInstance = 'microsoftonline.us';
    return story.world;
  },
};
