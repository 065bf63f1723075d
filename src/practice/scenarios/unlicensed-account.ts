import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const unlicensedAccount: Scenario = {
  name: 'unlicensed-account',
  title: 'The account that sends has no licence',
  story:
    "The licence of the website's account was given to a new colleague. The account is there, its mailbox is not.",
  causes: ['graph.MailboxNotEnabledForRESTAPI'],
  failingChecks: ['mailbox.licensed', 'mailbox.reachable'],
  facts: { target: 'wp-fluentsmtp', version: '2.3.1', licence: false },
  host: 'www.contoso.example',
  symptom: { kind: 'test-mail', says: 'MailboxNotEnabledForRESTAPI' },
  world: () => {
    const story = linkedStory();
    story.sender.licensed = false;
    return story.world;
  },
};
