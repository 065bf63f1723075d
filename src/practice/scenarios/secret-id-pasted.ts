import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const secretIdPasted: Scenario = {
  name: 'secret-id-pasted',
  title: "The secret's ID was pasted, not its value",
  story:
    'The portal shows a Value and a Secret ID side by side, and hides the value on the next visit. The ID was copied.',
  causes: ['AADSTS7000215'],
  failingChecks: ['app.secret-hint'],
  facts: { target: 'wp-fluentsmtp', version: '2.3.1' },
  host: 'www.contoso.example',
  symptom: { kind: 'test-mail', says: 'AADSTS7000215' },
  world: () => {
    const story = linkedStory();
    story.mailer.clientSecret = story.app.passwordCredentials[0]?.keyId ?? '';
    return story.world;
  },
};
