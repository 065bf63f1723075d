import { valuesTarget } from '../values-target';

/** Facts of 2026-11-20. */
export const target = valuesTarget({
  id: 'laravel-innoge',
  name: 'Laravel (InnoGE/laravel-msgraph-mail)',
  shortName: 'Laravel',
  category: 'framework',
  route: 'graph-app-only',
  letter: 'L',
  redirect: { patterns: [], platform: 'none', hasQueryString: false },
  delegated: [],
  application: ['Mail.Send'],
  audiences: ['AzureADMyOrg'],
  usesCommon: false,
  fields: [
    { id: 'tenant-id', label: 'MICROSOFT_GRAPH_TENANT_ID', source: { kind: 'tenant-id' } },
    { id: 'client-id', label: 'MICROSOFT_GRAPH_CLIENT_ID', source: { kind: 'client-id' } },
    {
      id: 'client-secret',
      label: 'MICROSOFT_GRAPH_CLIENT_SECRET',
      source: { kind: 'client-secret' },
      hint: 'secret-ends',
    },
    { id: 'from', label: 'MAIL_FROM_ADDRESS', source: { kind: 'from-address' } },
  ],
  snippet: {
    language: 'env',
    fileName: '.env',
    text: [
      'MAIL_MAILER=microsoft-graph',
      'MICROSOFT_GRAPH_CLIENT_ID={client-id}',
      'MICROSOFT_GRAPH_CLIENT_SECRET={client-secret}',
      'MICROSOFT_GRAPH_TENANT_ID={tenant-id}',
      'MAIL_FROM_ADDRESS={from}',
    ].join('\n'),
  },
});
