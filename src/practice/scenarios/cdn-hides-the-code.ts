import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const cdnHidesTheCode: Scenario = {
  name: 'cdn-hides-the-code',
  title: 'A network in front hides the code',
  story:
    'The plugin shows the code on a page with status 500. The network in front puts its own error page in its place.',
  causes: ['wp.firewall'],
  failingChecks: ['site.plugin-version'],
  pasted:
    'After signing in, a page with "Attention Required! Cloudflare" comes instead of the code of the FluentSMTP callback.',
  facts: { target: 'wp-fluentsmtp', version: '2.2.95' },
  host: 'guarded.contoso.example',
  symptom: { kind: 'link', as: 'web@contoso.example', says: 'The web server reported an error' },
  world: () =>
    linkedStory({
      host: 'guarded.contoso.example',
      pluginVersion: '2.2.95',
      audience: 'AzureADMultipleOrgs',
      linkedBy: null,
    }).world,
};
