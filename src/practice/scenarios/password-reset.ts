import { daysAgo, linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const passwordReset: Scenario = {
  name: 'password-reset',
  title: 'An administrator reset the password',
  story: "The account's password was reset in the admin centre, which ends every sign-in.",
  causes: ['AADSTS50173'],
  failingChecks: [],
  facts: { target: 'wp-fluentsmtp', version: '2.3.1' },
  host: 'www.contoso.example',
  symptom: { kind: 'test-mail', says: 'AADSTS50173' },
  world: () => {
    const story = linkedStory();
    story.sender.tokensValidFrom = daysAgo(3);
    return story.world;
  },
};
