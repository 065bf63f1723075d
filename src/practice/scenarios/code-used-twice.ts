import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const codeUsedTwice: Scenario = {
  name: 'code-used-twice',
  title: 'The one-time code was pasted twice',
  story: 'The page was saved, then saved again with the same code in the box.',
  causes: ['AADSTS54005'],
  failingChecks: [],
  facts: { target: 'wp-fluentsmtp', version: '2.3.1' },
  host: 'www.contoso.example',
  symptom: { kind: 'link', as: 'web@contoso.example', says: 'AADSTS54005', twice: true },
  world: () => linkedStory({ linkedBy: null }).world,
};
