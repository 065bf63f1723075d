import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const senderBlockedForSpam: Scenario = {
  name: 'sender-blocked-for-spam',
  title: 'The mailbox was blocked for spam',
  story: 'A contact form was misused. Exchange blocks the mailbox from sending.',
  causes: ['smtp.5.1.8'],
  failingChecks: [],
  facts: { target: 'wp-fluentsmtp', version: '2.3.1' },
  host: 'www.contoso.example',
  symptom: { kind: 'report', to: 'someone@elsewhere.example', says: '5.1.8' },
  world: () => {
    const story = linkedStory();
    story.sender.mailbox = 'sending-blocked';
    return story.world;
  },
};
