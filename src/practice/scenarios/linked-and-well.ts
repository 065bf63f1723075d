import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const linkedAndWell: Scenario = {
  name: 'linked-and-well',
  title: 'Linked, and everything is well',
  story: 'The website has been linked by the mailbox that sends. Mail leaves and arrives.',
  causes: [],
  failingChecks: [],
  host: 'www.contoso.example',
  symptom: { kind: 'test-mail', says: 'successfully' },
  world: () => linkedStory().world,
};
