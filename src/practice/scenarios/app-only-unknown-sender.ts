import { appOnlyStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const appOnlyUnknownSender: Scenario = {
  name: 'app-only-unknown-sender',
  title: 'The sender is no mailbox of the organisation',
  story: 'The sender in the settings has a typing error.',
  causes: ['graph.ErrorInvalidUser'],
  failingChecks: ['mailbox.exists'],
  host: 'app.contoso.example',
  symptom: { kind: 'test-mail', says: 'ErrorInvalidUser' },
  world: () => {
    const story = appOnlyStory();
    story.mailer.from = 'wbe@contoso.example';
    return story.world;
  },
};
