import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const adminLinked: Scenario = {
  name: 'admin-linked',
  title: 'The administrator linked the site instead of the sender',
  story:
    "The administrator gave consent and, as the browser was signed in anyway, also linked the site. The token is the administrator's, and he may not send as the website.",
  causes: ['sender.wrongAccount', 'graph.ErrorSendAsDenied'],
  failingChecks: ['token.owner'],
  facts: {
    target: 'wp-fluentsmtp',
    version: '2.3.1',
    fromAddress: 'web@contoso.example',
    signedInAccount: 'admin@contoso.example',
  },
  host: 'www.contoso.example',
  symptom: { kind: 'test-mail', says: 'ErrorSendAsDenied' },
  world: () => linkedStory({ linkedBy: 'admin@contoso.example' }).world,
};
