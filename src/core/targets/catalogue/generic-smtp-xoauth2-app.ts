import { valuesTarget } from '../values-target';

/** Facts of 2026-11-20. */
export const target = valuesTarget({
  id: 'generic-smtp-xoauth2-app',
  name: 'Any SMTP client with XOAUTH2, app-only',
  shortName: 'SMTP, app-only',
  category: 'generic',
  route: 'smtp-app-only',
  letter: 'S',
  redirect: { patterns: [], platform: 'none', hasQueryString: false },
  delegated: [],
  application: ['SMTP.SendAsApp'],
  audiences: ['AzureADMyOrg'],
  usesCommon: false,
  fields: [
    { id: 'tenant-id', label: 'Tenant ID', source: { kind: 'tenant-id' } },
    { id: 'client-id', label: 'Client ID', source: { kind: 'client-id' } },
    {
      id: 'client-secret',
      label: 'Client secret',
      source: { kind: 'client-secret' },
      hint: 'secret-ends',
    },
    { id: 'user', label: 'User', source: { kind: 'from-address' } },
    { id: 'server', label: 'Server', source: { kind: 'fixed', text: 'smtp.office365.com:587' } },
  ],
  snippet: {
    language: 'ini',
    fileName: 'smtp.ini',
    text: [
      'auth=XOAUTH2',
      'flow=client_credentials',
      'scope=https://outlook.office365.com/.default',
      'user={from}',
    ].join('\n'),
  },
});
