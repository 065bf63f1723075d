import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const adminWithoutMailboxLinked: Scenario = {
  name: 'admin-without-mailbox-linked',
  title: 'Linked by an administrator who has no mailbox',
  story:
    'Kim has no licence and no mailbox, and linked the site. Graph finds nothing to send from.',
  causes: ['graph.MailboxNotEnabledForRESTAPI', 'sender.wrongAccount'],
  failingChecks: ['mailbox.reachable', 'token.owner'],
  facts: {
    target: 'wp-fluentsmtp',
    version: '2.3.1',
    fromAddress: 'web@contoso.example',
    signedInAccount: 'nomail@contoso.example',
  },
  host: 'www.contoso.example',
  symptom: { kind: 'test-mail', says: 'MailboxNotEnabledForRESTAPI' },
  world: () => linkedStory({ linkedBy: 'nomail@contoso.example' }).world,
};
