import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const mailboxFull: Scenario = {
  name: 'mailbox-full',
  title: 'The mailbox is full',
  story: "Nobody ever empties the website's Sent Items.",
  causes: ['graph.ErrorQuotaExceeded'],
  failingChecks: [],
  facts: { target: 'wp-fluentsmtp', version: '2.3.1' },
  host: 'www.contoso.example',
  symptom: { kind: 'test-mail', says: 'ErrorQuotaExceeded' },
  world: () => {
    const story = linkedStory();
    story.sender.mailbox = 'over-quota';
    return story.world;
  },
};
