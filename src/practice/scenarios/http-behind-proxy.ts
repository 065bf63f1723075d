import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const httpBehindProxy: Scenario = {
  name: 'http-behind-proxy',
  title: 'WordPress thinks it is reached by http',
  story:
    'A proxy in front does https. WordPress builds its callback with http, and the registration has https.',
  causes: ['AADSTS50011'],
  failingChecks: ['site.callback', 'site.https'],
  facts: { target: 'wp-fluentsmtp', version: '2.3.1' },
  host: 'proxied.contoso.example',
  symptom: { kind: 'link', as: 'web@contoso.example', says: 'AADSTS50011' },
  world: () => linkedStory({ host: 'proxied.contoso.example', linkedBy: null }).world,
};
