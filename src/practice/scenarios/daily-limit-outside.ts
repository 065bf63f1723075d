import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const dailyLimitOutside: Scenario = {
  name: 'daily-limit-outside',
  title: 'The organisation has sent too much for today',
  story: 'A newsletter used up the daily limit of mail to the outside.',
  causes: ['smtp.5.7.233'],
  failingChecks: [],
  facts: { target: 'wp-fluentsmtp', version: '2.3.1' },
  host: 'www.contoso.example',
  symptom: { kind: 'report', to: 'someone@elsewhere.example', says: '5.7.233' },
  world: () => {
    const story = linkedStory();
    story.tenant.trouble = 'external-limit';
    return story.world;
  },
};
