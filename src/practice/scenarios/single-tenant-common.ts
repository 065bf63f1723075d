import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const singleTenantCommon: Scenario = {
  name: 'single-tenant-common',
  title: 'Single-tenant registration, and a plugin that asks through /common',
  story:
    'Somebody followed a guide and registered the app for this organisation only. FluentSMTP 2.2.95 signs in through /common, so the sign-in page shows an error at once.',
  causes: ['AADSTS50194'],
  failingChecks: ['app.audience', 'site.plugin-version'],
  facts: {
    target: 'wp-fluentsmtp',
    version: '2.2.95',
    audience: 'AzureADMyOrg',
    authority: 'common',
  },
  host: 'www.contoso.example',
  symptom: { kind: 'link', as: 'web@contoso.example', says: 'AADSTS50194' },
  world: () => linkedStory({ pluginVersion: '2.2.95', linkedBy: null }).world,
};
