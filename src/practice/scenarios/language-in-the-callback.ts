import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const languageInTheCallback: Scenario = {
  name: 'language-in-the-callback',
  title: 'The language plugin changes the callback',
  story:
    'On the German pages the callback begins with /de. It was linked from there once, and only the plain one is registered.',
  causes: ['wp.multilingual', 'AADSTS50011'],
  failingChecks: ['site.language-variants'],
  facts: {
    target: 'wp-fluentsmtp',
    version: '2.3.1',
    callbackUsed: 'https://languages.contoso.example/de/wp-json/fluent-smtp/outlook_callback',
  },
  host: 'languages.contoso.example',
  symptom: { kind: 'link', as: 'web@contoso.example', says: 'AADSTS50011', language: 'de' },
  world: () => linkedStory({ host: 'languages.contoso.example', linkedBy: null }).world,
};
