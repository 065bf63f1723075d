import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const guestSender: Scenario = {
  name: 'guest-sender',
  title: 'A guest linked the site',
  story: "The agency's account is a guest in the organisation. Guests have no mailbox here.",
  causes: ['graph.MailboxNotEnabledForRESTAPI', 'sender.wrongAccount'],
  failingChecks: ['mailbox.reachable', 'token.owner'],
  facts: { target: 'wp-fluentsmtp', version: '2.3.1', fromAddress: 'web@contoso.example' },
  host: 'www.contoso.example',
  symptom: { kind: 'test-mail', says: 'MailboxNotEnabledForRESTAPI' },
  world: () => linkedStory({ linkedBy: 'lee_fabrikam.example#EXT#@contoso.onmicrosoft.com' }).world,
};
