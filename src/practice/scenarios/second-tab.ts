import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const secondTab: Scenario = {
  name: 'second-tab',
  title: 'The settings were open in two tabs',
  story:
    'Authenticate was pressed in two tabs. The plugin remembers one state; the first sign-in comes back too late.',
  causes: ['wp.fluent.restForbidden'],
  failingChecks: [],
  facts: { target: 'wp-fluentsmtp', version: '2.3.1' },
  host: 'www.contoso.example',
  symptom: {
    kind: 'page',
    address:
      'https://www.contoso.example/wp-json/fluent-smtp/outlook_callback?code=1.x&state=of-the-first-tab',
    says: 'rest_forbidden',
  },
  world: () => linkedStory({ linkedBy: null }).world,
};
