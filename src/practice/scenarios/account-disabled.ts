import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const accountDisabled: Scenario = {
  name: 'account-disabled',
  title: 'The account was blocked',
  story: "Sign-in of the website's account was blocked, as nobody knew what it is for.",
  causes: ['AADSTS50057'],
  failingChecks: ['mailbox.enabled'],
  facts: { target: 'wp-fluentsmtp', version: '2.3.1' },
  host: 'www.contoso.example',
  symptom: { kind: 'test-mail', says: 'AADSTS50057' },
  world: () => {
    const story = linkedStory();
    story.sender.enabled = false;
    return story.world;
  },
};
