import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const mailboxOnPremises: Scenario = {
  name: 'mailbox-on-premises',
  title: 'The mailbox is still on a server of our own',
  story:
    'The organisation has moved half of its mailboxes. This one is still on the server in the cellar.',
  causes: ['graph.MailboxNotEnabledForRESTAPI'],
  failingChecks: ['mailbox.reachable'],
  facts: { target: 'wp-fluentsmtp', version: '2.3.1' },
  host: 'www.contoso.example',
  symptom: { kind: 'test-mail', says: 'MailboxNotEnabledForRESTAPI' },
  world: () => {
    const story = linkedStory();
    story.sender.mailbox = 'on-premises';
    return story.world;
  },
};
