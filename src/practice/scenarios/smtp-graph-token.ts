import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const smtpGraphToken: Scenario = {
  name: 'smtp-graph-token',
  title: 'A token for Graph is shown to SMTP',
  story:
    'The application asked for https://graph.microsoft.com/.default and hands that token to smtp.office365.com.',
  causes: ['smtp.tokenAudience', 'smtp.5.7.3'],
  failingChecks: [],
  pasted:
    '535 5.7.3 Authentication unsuccessful [PR0PR01CA0001.practice.prod.outlook.com]. XOAUTH2 with a token whose aud is https://graph.microsoft.com.',
  host: null,
  symptom: { kind: 'smtp', by: 'graph-token', user: 'web@contoso.example', says: '535 5.7.3' },
  world: () => {
    const story = linkedStory();
    story.tenant.smtpAuthDisabled = false;
    story.tenant.securityDefaults = false;
    return story.world;
  },
};
