import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const assignmentRequired: Scenario = {
  name: 'assignment-required',
  title: 'Only assigned people may use the app',
  story:
    "The enterprise application asks for assignment, and the website's account was not assigned.",
  causes: ['AADSTS50105'],
  failingChecks: ['sp.assignment-required'],
  facts: { target: 'wp-fluentsmtp', version: '2.3.1' },
  host: 'www.contoso.example',
  symptom: { kind: 'test-mail', says: 'AADSTS50105' },
  world: () => {
    const story = linkedStory();
    for (const principal of story.world.servicePrincipals)
      principal.appRoleAssignmentRequired = true;
    return story.world;
  },
};
