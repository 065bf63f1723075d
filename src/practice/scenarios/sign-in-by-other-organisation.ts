import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const signInByOtherOrganisation: Scenario = {
  name: 'sign-in-by-other-organisation',
  title: 'Linked with an account of another organisation',
  story: 'The person at the browser was signed in with an account of Fabrikam.',
  causes: ['AADSTS50020'],
  failingChecks: [],
  facts: { target: 'wp-fluentsmtp', version: '2.3.1' },
  host: 'www.contoso.example',
  symptom: { kind: 'link', as: 'orders@fabrikam.example', says: 'AADSTS50020' },
  world: () => linkedStory({ linkedBy: null }).world,
};
