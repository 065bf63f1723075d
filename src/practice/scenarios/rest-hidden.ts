import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const restHidden: Scenario = {
  name: 'rest-hidden',
  title: 'A security plugin hides the REST interface',
  story: 'A security plugin answers every REST address with 403, the callback among them.',
  causes: ['wp.firewall', 'wp.fluent.restForbidden'],
  failingChecks: ['site.rest-index'],
  pasted:
    'The callback shows {"code":"rest_disabled","message":"The REST API is disabled on this site."}; a security plugin (firewall) blocks the REST API.',
  facts: { target: 'wp-fluentsmtp', version: '2.3.1' },
  host: 'forbidden.contoso.example',
  symptom: { kind: 'link', as: 'web@contoso.example', says: 'rest_disabled' },
  world: () => linkedStory({ host: 'forbidden.contoso.example', linkedBy: null }).world,
};
