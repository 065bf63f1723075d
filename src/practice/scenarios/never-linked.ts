import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const neverLinked: Scenario = {
  name: 'never-linked',
  title: 'Keys saved, but nobody has signed in',
  story: 'Client ID and secret were saved. The step with the code was left out.',
  causes: ['wp.fluent.noToken'],
  failingChecks: [],
  facts: { target: 'wp-fluentsmtp', version: '2.3.1' },
  host: 'www.contoso.example',
  symptom: { kind: 'test-mail', says: 'No usable Microsoft access token' },
  world: () => linkedStory({ linkedBy: null }).world,
};
