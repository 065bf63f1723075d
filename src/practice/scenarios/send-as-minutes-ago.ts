import { linkedStory, minutesAgo } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const sendAsMinutesAgo: Scenario = {
  name: 'send-as-minutes-ago',
  title: 'Send As was given minutes ago',
  story:
    'The right is there in the admin centre, but Exchange takes up to an hour to know it everywhere.',
  causes: ['graph.ErrorSendAsDenied'],
  failingChecks: [],
  facts: {
    target: 'wp-fluentsmtp',
    version: '2.3.1',
    fromAddress: 'info@contoso.example',
    signedInAccount: 'web@contoso.example',
    mailboxKind: 'shared',
  },
  host: 'www.contoso.example',
  symptom: { kind: 'test-mail', says: 'ErrorSendAsDenied' },
  world: () => {
    const story = linkedStory({ from: 'info@contoso.example', linkedBy: 'web@contoso.example' });
    story.sender.sendAs = [
      { userId: story.user('web@contoso.example').id, grantedAt: minutesAgo(10) },
    ];
    return story.world;
  },
};
