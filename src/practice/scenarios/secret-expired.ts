import { daysAgo, linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const secretExpired: Scenario = {
  name: 'secret-expired',
  title: 'The client secret has expired',
  story: 'Mail stopped on the day the secret came to its end.',
  causes: ['AADSTS7000222'],
  failingChecks: ['app.secret-expiry', 'app.secret-hint', 'app.secret-present'],
  facts: { target: 'wp-fluentsmtp', version: '2.3.1' },
  host: 'www.contoso.example',
  symptom: { kind: 'test-mail', says: 'AADSTS7000222' },
  world: () => {
    const story = linkedStory();
    for (const secret of story.app.passwordCredentials) secret.endDateTime = daysAgo(2);
    return story.world;
  },
};
