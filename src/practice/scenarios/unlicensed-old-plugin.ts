import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const unlicensedOldPlugin: Scenario = {
  name: 'unlicensed-old-plugin',
  title: 'No licence, and an old plugin says Not Found',
  story: 'The same as with any account without a mailbox; FluentSMTP 2.2.95 shows only Not Found.',
  causes: ['wp.fluent.notFound'],
  failingChecks: ['mailbox.licensed', 'mailbox.reachable', 'site.plugin-version'],
  facts: { target: 'wp-fluentsmtp', version: '2.2.95' },
  host: 'www.contoso.example',
  symptom: { kind: 'test-mail', says: '422 Not Found' },
  world: () => {
    const story = linkedStory({ pluginVersion: '2.2.95', audience: 'AzureADMultipleOrgs' });
    story.sender.licensed = false;
    return story.world;
  },
};
