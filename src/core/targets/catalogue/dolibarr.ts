import { valuesTarget } from '../values-target';

/** Facts of 2026-11-20. medium-high */
export const target = valuesTarget({
  id: 'dolibarr',
  name: 'Dolibarr',
  shortName: 'Dolibarr',
  category: 'erp',
  route: 'smtp-delegated',
  letter: 'D',
  redirect: {
    patterns: ['https://{site}/core/modules/oauth/microsoft_oauthcallback.php'],
    platform: 'web',
    hasQueryString: false,
  },
  delegated: ['SMTP.Send', 'offline_access'],
  application: [],
  audiences: ['AzureADMyOrg', 'AzureADMultipleOrgs'],
  usesCommon: false,
  fields: [
    { id: 'client-id', label: 'Client ID', source: { kind: 'client-id' } },
    {
      id: 'client-secret',
      label: 'Secret',
      source: { kind: 'client-secret' },
      hint: 'secret-ends',
    },
    { id: 'tenant-id', label: 'Tenant', source: { kind: 'tenant-id' } },
  ],
  snippet: null,
});
