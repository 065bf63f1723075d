import { valuesTarget } from '../values-target';

/** Facts of 2026-11-20. */
export const target = valuesTarget({
  id: 'generic-graph-delegated',
  name: 'Any application that sends by Graph, signed in',
  shortName: 'Graph, signed in',
  category: 'generic',
  route: 'graph-delegated',
  letter: 'G',
  redirect: { patterns: [], platform: 'web', hasQueryString: false },
  delegated: ['Mail.Send', 'User.Read', 'offline_access'],
  application: [],
  audiences: ['AzureADMyOrg', 'AzureADMultipleOrgs'],
  usesCommon: false,
  fields: [
    { id: 'client-id', label: 'Client ID', source: { kind: 'client-id' } },
    {
      id: 'client-secret',
      label: 'Client secret',
      source: { kind: 'client-secret' },
      hint: 'secret-ends',
    },
    { id: 'tenant-id', label: 'Tenant', source: { kind: 'tenant-id' } },
    {
      id: 'callback',
      label: 'Redirect URI',
      source: { kind: 'callback' },
      hint: 'compare-callback',
      use: 'compare',
    },
  ],
  snippet: {
    language: 'json',
    fileName: 'settings.json',
    text: [
      '{',
      '  "tenant": "{tenant-id}",',
      '  "clientId": "{client-id}",',
      '  "clientSecret": "{client-secret}",',
      '  "redirectUri": "{callback}",',
      '  "scopes": ["Mail.Send", "offline_access"]',
      '}',
    ].join('\n'),
  },
});
