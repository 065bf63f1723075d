import { valuesTarget } from '../values-target';

/** Facts of 2026-11-20. */
export const target = valuesTarget({
  id: 'zammad-graph',
  name: 'Zammad (Microsoft 365 Graph channel)',
  shortName: 'Zammad',
  category: 'helpdesk',
  route: 'graph-delegated',
  letter: 'Z',
  redirect: {
    patterns: ['https://{site}/api/v1/external_credentials/microsoft_graph/callback'],
    platform: 'web',
    hasQueryString: false,
  },
  delegated: [
    'offline_access',
    'openid',
    'profile',
    'email',
    'Mail.ReadWrite',
    'Mail.ReadWrite.Shared',
    'Mail.Send',
    'Mail.Send.Shared',
  ],
  application: [],
  audiences: ['AzureADMyOrg', 'AzureADMultipleOrgs'],
  usesCommon: false,
  fields: [
    { id: 'client-id', label: 'Client ID', source: { kind: 'client-id' } },
    {
      id: 'client-secret',
      label: 'Client Secret',
      source: { kind: 'client-secret' },
      hint: 'secret-ends',
    },
    { id: 'tenant-id', label: 'Client Tenant ID', source: { kind: 'tenant-id' } },
    {
      id: 'callback',
      label: 'Your callback URL',
      source: { kind: 'callback' },
      hint: 'compare-callback',
      use: 'compare',
    },
  ],
  snippet: null,
});
