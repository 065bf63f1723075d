import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const callbackWithoutWww: Scenario = {
  name: 'callback-without-www',
  title: 'The callback was registered without www',
  story:
    'The site moved from contoso.example to www.contoso.example; the registration has the old address.',
  causes: ['AADSTS50011'],
  failingChecks: ['app.redirect'],
  facts: { target: 'wp-fluentsmtp', version: '2.3.1' },
  host: 'www.contoso.example',
  symptom: { kind: 'link', as: 'web@contoso.example', says: 'AADSTS50011' },
  world: () =>
    linkedStory({
      linkedBy: null,
      callback: 'https://contoso.example/wp-json/fluent-smtp/outlook_callback',
    }).world,
};
