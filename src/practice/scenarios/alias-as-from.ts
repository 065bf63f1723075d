import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const aliasAsFrom: Scenario = {
  name: 'alias-as-from',
  title: 'The From address is an alias',
  story:
    "Mail should come from sales@contoso.example, an alias of the website's mailbox. It arrives from the primary address instead.",
  causes: ['sender.aliasFrom'],
  failingChecks: ['mailbox.primary-address'],
  pasted:
    'Mail from our alias sales@contoso.example arrives with the primary address web@contoso.example as the sender instead of the alias.',
  facts: {
    target: 'wp-fluentsmtp',
    version: '2.3.1',
    fromAddress: 'sales@contoso.example',
    signedInAccount: 'web@contoso.example',
  },
  host: 'www.contoso.example',
  symptom: { kind: 'arrives', to: 'admin@contoso.example', from: 'web@contoso.example' },
  world: () => {
    const story = linkedStory({ from: 'sales@contoso.example' });
    story.tenant.sendFromAlias = false;
    return story.world;
  },
};
