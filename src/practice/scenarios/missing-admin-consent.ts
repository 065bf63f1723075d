import { grant, linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const missingAdminConsent: Scenario = {
  name: 'missing-admin-consent',
  title: 'Nobody has given consent for the organisation',
  story:
    'The permissions are listed on the registration, but nobody pressed Grant admin consent. FluentSMTP also asks for Mail.ReadWrite, which people may no longer agree to for themselves.',
  causes: ['entra.needAdminApproval', 'AADSTS90094'],
  failingChecks: ['consent.delegated'],
  pasted:
    'Need admin approval. Website mail needs permission to access resources in your organization that only an admin can grant.',
  facts: { target: 'wp-fluentsmtp', version: '2.3.1' },
  host: 'www.contoso.example',
  symptom: { kind: 'link', as: 'web@contoso.example', says: 'AADSTS90094' },
  world: () => {
    const story = linkedStory({ linkedBy: null });
    grant(story, []);
    return story.world;
  },
};
