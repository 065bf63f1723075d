import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const recipientWithoutMailbox: Scenario = {
  name: 'recipient-without-mailbox',
  title: 'The recipient has no mailbox any more',
  story: 'Kim has an account, but no mailbox.',
  causes: ['ndr.5.1.1'],
  failingChecks: [],
  facts: { target: 'wp-fluentsmtp', version: '2.3.1' },
  host: 'www.contoso.example',
  symptom: { kind: 'report', to: 'nomail@contoso.example', says: '5.1.1' },
  world: () => linkedStory().world,
};
