import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const unknownRecipient: Scenario = {
  name: 'unknown-recipient',
  title: 'The recipient does not exist',
  story: 'The address of the orders department has a typing error.',
  causes: ['ndr.5.1.10'],
  failingChecks: [],
  facts: { target: 'wp-fluentsmtp', version: '2.3.1' },
  host: 'www.contoso.example',
  symptom: { kind: 'report', to: 'oders@fabrikam.example', says: '5.1.10' },
  world: () => linkedStory().world,
};
