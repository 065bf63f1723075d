import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const adminLinkedOldPlugin: Scenario = {
  name: 'admin-linked-old-plugin',
  title: 'The administrator linked the site, and an old plugin says Forbidden',
  story:
    "FluentSMTP 2.2.5 was linked with the administrator's account. Its log has nothing but 423 Forbidden.",
  causes: ['wp.fluent.forbidden'],
  failingChecks: ['token.owner', 'site.plugin-version'],
  facts: { target: 'wp-fluentsmtp', version: '2.2.5' },
  host: 'www.contoso.example',
  symptom: { kind: 'test-mail', says: '423 Forbidden' },
  world: () =>
    linkedStory({
      pluginVersion: '2.2.5',
      audience: 'AzureADMultipleOrgs',
      linkedBy: 'admin@contoso.example',
    }).world,
};
