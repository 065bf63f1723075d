import { daysAgo, linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const idleNinetyDays: Scenario = {
  name: 'idle-ninety-days',
  title: 'The site sent nothing for ninety days',
  story: 'A winter without a single order. The sign-in lapsed.',
  causes: ['AADSTS700082'],
  failingChecks: ['token.expiry'],
  facts: { target: 'wp-fluentsmtp', version: '2.3.1', tokenAgeDays: 95 },
  host: 'www.contoso.example',
  symptom: { kind: 'test-mail', says: 'AADSTS700082' },
  world: () => {
    const story = linkedStory();
    for (const token of story.world.refreshTokens) {
      token.issuedAt = daysAgo(200);
      token.usedAt = daysAgo(95);
    }
    return story.world;
  },
};
