import { valuesTarget } from '../values-target';

/** Facts of 2026-11-20. */
export const target = valuesTarget({
  id: 'generic-smtp-xoauth2-delegated',
  name: 'Any SMTP client with XOAUTH2, signed in',
  shortName: 'SMTP, signed in',
  category: 'generic',
  route: 'smtp-delegated',
  letter: 'S',
  redirect: { patterns: ['http://localhost'], platform: 'public', hasQueryString: false },
  delegated: ['SMTP.Send', 'offline_access'],
  application: [],
  audiences: ['AzureADMyOrg', 'AzureADMultipleOrgs', 'AzureADandPersonalMicrosoftAccount'],
  usesCommon: false,
  fields: [
    { id: 'server', label: 'Server', source: { kind: 'fixed', text: 'smtp.office365.com' } },
    { id: 'port', label: 'Port', source: { kind: 'fixed', text: '587' } },
    { id: 'user', label: 'User', source: { kind: 'from-address' }, hint: 'sender-mailbox' },
    { id: 'client-id', label: 'Client ID', source: { kind: 'client-id' } },
    {
      id: 'client-secret',
      label: 'Client secret',
      source: { kind: 'client-secret' },
      hint: 'secret-ends',
    },
    { id: 'token-url', label: 'Token URL', source: { kind: 'token-url' } },
  ],
  snippet: {
    language: 'ini',
    fileName: 'smtp.ini',
    text: [
      'host=smtp.office365.com',
      'port=587',
      'security=STARTTLS',
      'auth=XOAUTH2',
      'user={from}',
      'scope=https://outlook.office.com/SMTP.Send offline_access',
    ].join('\n'),
  },
});
