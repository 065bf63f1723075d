import { valuesTarget } from '../values-target';

/** Facts of 2026-11-20. Medium confidence. */
export const target = valuesTarget({
  id: 'drupal-phpmailer-oauth2',
  name: 'Drupal (phpmailer_oauth2)',
  shortName: 'Drupal',
  category: 'cms',
  route: 'smtp-delegated',
  letter: 'D',
  redirect: {
    patterns: ['https://{site}/phpmailer_oauth2/aad-callback'],
    platform: 'web',
    hasQueryString: false,
  },
  delegated: ['SMTP.Send', 'offline_access'],
  application: [],
  audiences: ['AzureADMyOrg', 'AzureADMultipleOrgs'],
  usesCommon: false,
  fields: [
    { id: 'tenant-id', label: 'Tenant', source: { kind: 'tenant-id' } },
    { id: 'client-id', label: 'Client ID', source: { kind: 'client-id' } },
    {
      id: 'client-secret',
      label: 'Secret',
      source: { kind: 'client-secret' },
      hint: 'secret-ends',
    },
  ],
  snippet: null,
});
