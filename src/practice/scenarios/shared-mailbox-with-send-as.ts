import { daysAgo, linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const sharedMailboxWithSendAs: Scenario = {
  name: 'shared-mailbox-with-send-as',
  title: 'A shared mailbox, and the right to send as it',
  story:
    'info@contoso.example is a shared mailbox; the account that linked the site has had Send As on it since last week.',
  causes: [],
  failingChecks: [],
  facts: {
    target: 'wp-fluentsmtp',
    version: '2.3.1',
    fromAddress: 'info@contoso.example',
    signedInAccount: 'web@contoso.example',
  },
  host: 'www.contoso.example',
  symptom: { kind: 'test-mail', says: 'successfully' },
  world: () => {
    const story = linkedStory({ from: 'info@contoso.example', linkedBy: 'web@contoso.example' });
    story.sender.sendAs = [{ userId: story.user('web@contoso.example').id, grantedAt: daysAgo(7) }];
    return story.world;
  },
};
