import { appOnlyStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const appOnlyWholeOrganisation: Scenario = {
  name: 'app-only-whole-organisation',
  title: 'The application may send as everybody',
  story: "Mail.Send (application) has no limit: the shop's server may send as the management too.",
  causes: [],
  failingChecks: [],
  host: 'app.contoso.example',
  symptom: { kind: 'test-mail', says: 'Sent.' },
  world: () => appOnlyStory('admin@contoso.example').world,
};
