import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const appSwitchedOff: Scenario = {
  name: 'app-switched-off',
  title: 'The enterprise application is switched off',
  story: 'Somebody set Enabled for users to sign in to No.',
  causes: ['AADSTS7000112'],
  failingChecks: ['sp.enabled'],
  facts: { target: 'wp-fluentsmtp', version: '2.3.1' },
  host: 'www.contoso.example',
  symptom: { kind: 'test-mail', says: 'AADSTS7000112' },
  world: () => {
    const story = linkedStory();
    for (const principal of story.world.servicePrincipals) principal.accountEnabled = false;
    return story.world;
  },
};
