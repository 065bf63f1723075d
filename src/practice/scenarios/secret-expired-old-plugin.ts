import { daysAgo, linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const secretExpiredOldPlugin: Scenario = {
  name: 'secret-expired-old-plugin',
  title: 'The secret has expired, and an old plugin says Unauthorized',
  story:
    'FluentSMTP 2.2.95 goes on with an empty token when the renewal fails. The log has only 422 Unauthorized.',
  causes: ['wp.fluent.unauthorized'],
  failingChecks: [
    'app.secret-expiry',
    'app.secret-hint',
    'app.secret-present',
    'site.plugin-version',
  ],
  facts: { target: 'wp-fluentsmtp', version: '2.2.95' },
  host: 'www.contoso.example',
  symptom: { kind: 'test-mail', says: '422 Unauthorized' },
  world: () => {
    const story = linkedStory({ pluginVersion: '2.2.95', audience: 'AzureADMultipleOrgs' });
    for (const secret of story.app.passwordCredentials) secret.endDateTime = daysAgo(2);
    return story.world;
  },
};
