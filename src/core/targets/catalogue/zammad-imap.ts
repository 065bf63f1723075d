import { valuesTarget } from '../values-target';

/** Facts of 2026-11-20. */
export const target = valuesTarget({
  id: 'zammad-imap',
  name: 'Zammad (Microsoft 365 IMAP channel)',
  shortName: 'Zammad IMAP',
  category: 'helpdesk',
  route: 'smtp-delegated',
  letter: 'Z',
  redirect: {
    patterns: ['https://{site}/api/v1/external_credentials/microsoft365/callback'],
    platform: 'web',
    hasQueryString: false,
  },
  delegated: ['IMAP.AccessAsUser.All', 'SMTP.Send', 'offline_access', 'openid', 'profile', 'email'],
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
