import { valuesTarget } from '../values-target';

/** Facts of 2026-11-20. */
export const target = valuesTarget({
  id: 'generic-graph-app',
  name: 'Any application that sends by Graph, app-only',
  shortName: 'Graph, app-only',
  category: 'generic',
  route: 'graph-app-only',
  letter: 'G',
  redirect: { patterns: [], platform: 'none', hasQueryString: false },
  delegated: [],
  application: ['Mail.Send'],
  audiences: ['AzureADMyOrg'],
  usesCommon: false,
  fields: [
    { id: 'tenant-id', label: 'Tenant ID', source: { kind: 'tenant-id' } },
    { id: 'client-id', label: 'Client ID', source: { kind: 'client-id' } },
    {
      id: 'client-secret',
      label: 'Client Secret',
      source: { kind: 'client-secret' },
      hint: 'secret-ends',
    },
    { id: 'sender', label: 'Sender mailbox', source: { kind: 'from-address' } },
  ],
  snippet: {
    language: 'env',
    fileName: '.env',
    text: [
      'MS_TENANT_ID={tenant-id}',
      'MS_CLIENT_ID={client-id}',
      'MS_CLIENT_SECRET={client-secret}',
      'MS_SENDER={from}',
    ].join('\n'),
  },
});
