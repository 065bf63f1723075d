import { valuesTarget } from '../values-target';

/** Facts of 2026-11-20. medium-high */
export const target = valuesTarget({
  id: 'wp-wpo365',
  name: 'WPO365 Microsoft Graph Mailer (WordPress)',
  shortName: 'WPO365',
  category: 'wordpress',
  route: 'graph-delegated',
  letter: 'W',
  redirect: { patterns: ['https://{site}/'], platform: 'web', hasQueryString: false },
  delegated: ['Mail.Send', 'offline_access', 'User.Read'],
  application: [],
  audiences: ['AzureADMyOrg'],
  usesCommon: false,
  fields: [
    { id: 'tenant-id', label: 'Directory (tenant) ID', source: { kind: 'tenant-id' } },
    { id: 'client-id', label: 'Application (client) ID', source: { kind: 'client-id' } },
    {
      id: 'client-secret',
      label: 'Application (client) Secret',
      source: { kind: 'client-secret' },
      hint: 'secret-ends',
    },
    {
      id: 'callback',
      label: 'Redirect URI',
      source: { kind: 'callback' },
      hint: 'compare-callback',
      use: 'compare',
    },
    { id: 'from-address', label: "Default 'From' address", source: { kind: 'from-address' } },
  ],
  snippet: null,
});
