import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const pluginOff: Scenario = {
  name: 'plugin-off',
  title: 'The plugin is switched off',
  story: 'FluentSMTP was deactivated after an update. Its callback is gone.',
  causes: ['wp.restNoRoute'],
  failingChecks: ['site.plugin-active'],
  facts: { target: 'wp-fluentsmtp', version: '2.3.1' },
  host: 'noplugin.contoso.example',
  symptom: {
    kind: 'page',
    address: 'https://noplugin.contoso.example/wp-json/fluent-smtp/outlook_callback',
    says: 'rest_no_route',
  },
  world: () => linkedStory().world,
};
