import { grant, linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const userConsentOff: Scenario = {
  name: 'user-consent-off',
  title: 'People may not agree to anything themselves',
  story: 'The organisation has switched user consent off. Even Mail.Send needs an administrator.',
  causes: ['entra.needAdminApproval', 'AADSTS90094'],
  failingChecks: ['consent.delegated'],
  pasted: 'Need admin approval: only an administrator can grant these permissions to the app.',
  facts: { target: 'wp-fluentsmtp', version: '2.3.1' },
  host: 'www.contoso.example',
  symptom: { kind: 'link', as: 'web@contoso.example', says: 'AADSTS90094' },
  world: () => {
    const story = linkedStory({ linkedBy: null });
    story.tenant.userConsent = 'off';
    grant(story, ['User.Read']);
    return story.world;
  },
};
