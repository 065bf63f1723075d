import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const sharedMailboxWithoutSendAs: Scenario = {
  name: 'shared-mailbox-without-send-as',
  title: 'A shared mailbox, and nobody may send as it',
  story:
    'Mail should come from info@contoso.example, a shared mailbox. A licensed colleague linked the site, but has no Send As on it.',
  causes: ['graph.ErrorSendAsDenied'],
  failingChecks: ['mailbox.send-as'],
  facts: {
    target: 'wp-fluentsmtp',
    version: '2.3.1',
    fromAddress: 'info@contoso.example',
    signedInAccount: 'web@contoso.example',
    mailboxKind: 'shared',
    sendAs: false,
  },
  host: 'www.contoso.example',
  symptom: { kind: 'test-mail', says: 'ErrorSendAsDenied' },
  world: () => linkedStory({ from: 'info@contoso.example', linkedBy: 'web@contoso.example' }).world,
};
