import { valuesTarget } from '../values-target';

/** Facts of 2026-11-20. */
export const target = valuesTarget({
  id: 'symfony-graph',
  name: 'Symfony Mailer 7.4 or newer (Microsoft Graph)',
  shortName: 'Symfony Mailer',
  category: 'framework',
  route: 'graph-app-only',
  letter: 'S',
  redirect: { patterns: [], platform: 'none', hasQueryString: false },
  delegated: [],
  application: ['Mail.Send'],
  audiences: ['AzureADMyOrg'],
  usesCommon: false,
  fields: [
    { id: 'tenant-id', label: 'tenant', source: { kind: 'tenant-id' } },
    { id: 'client-id', label: 'CLIENT_APP_ID', source: { kind: 'client-id' } },
    {
      id: 'client-secret',
      label: 'SECRET',
      source: { kind: 'client-secret' },
      hint: 'secret-ends',
    },
  ],
  snippet: {
    language: 'env',
    fileName: '.env',
    text: 'MAILER_DSN=microsoft+graph://{client-id}:{client-secret}@default?tenant={tenant-id}',
  },
});
