import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const secondProofAsked: Scenario = {
  name: 'second-proof-asked',
  title: 'A second proof is asked for since yesterday',
  story: "A rule now asks for multi-factor authentication. The site's sign-in is from before.",
  causes: ['AADSTS50076'],
  failingChecks: [],
  facts: { target: 'wp-fluentsmtp', version: '2.3.1' },
  host: 'www.contoso.example',
  symptom: { kind: 'test-mail', says: 'AADSTS50076' },
  world: () => {
    const story = linkedStory();
    story.tenant.conditionalAccess = 'mfa';
    return story.world;
  },
};
