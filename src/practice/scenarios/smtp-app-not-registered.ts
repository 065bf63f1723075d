import { giveRole, linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const smtpAppNotRegistered: Scenario = {
  name: 'smtp-app-not-registered',
  title: 'Exchange does not know the application',
  story:
    'SMTP.SendAsApp was agreed to in Entra. The service principal was never added in Exchange.',
  causes: ['smtp.appOnlyNotRegistered', 'smtp.5.7.3'],
  failingChecks: [],
  pasted:
    '535 5.7.3 Authentication unsuccessful with XOAUTH2, client credentials, SMTP.SendAsApp granted. New-ServicePrincipal was not run in Exchange Online.',
  host: null,
  symptom: { kind: 'smtp', by: 'app-token', user: 'web@contoso.example', says: '535 5.7.3' },
  world: () => {
    const story = linkedStory();
    story.tenant.smtpAuthDisabled = false;
    story.tenant.securityDefaults = false;
    giveRole(story, 'SMTP.SendAsApp', 'exchange');
    return story.world;
  },
};
