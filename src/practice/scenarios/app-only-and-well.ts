import { appOnlyStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const appOnlyAndWell: Scenario = {
  name: 'app-only-and-well',
  title: 'A web application sends by itself, and all is well',
  story:
    'Tenant ID, client ID, secret and sender are right, and Mail.Send (application) was agreed to.',
  causes: [],
  failingChecks: [],
  host: 'app.contoso.example',
  symptom: { kind: 'test-mail', says: 'Sent.' },
  world: () => appOnlyStory().world,
};
