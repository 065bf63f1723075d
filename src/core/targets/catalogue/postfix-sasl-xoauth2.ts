import { valuesTarget } from '../values-target';

/** Facts of 2026-11-20. */
export const target = valuesTarget({
  id: 'postfix-sasl-xoauth2',
  name: 'Postfix with sasl-xoauth2 (bridge)',
  shortName: 'Postfix',
  category: 'bridge',
  route: 'smtp-delegated',
  letter: 'P',
  redirect: {
    patterns: ['http://localhost', 'https://login.microsoftonline.com/common/oauth2/nativeclient'],
    platform: 'public',
    hasQueryString: false,
  },
  delegated: ['SMTP.Send', 'offline_access'],
  application: [],
  audiences: ['AzureADMyOrg', 'AzureADMultipleOrgs', 'AzureADandPersonalMicrosoftAccount'],
  usesCommon: false,
  fields: [
    { id: 'client-id', label: 'client_id', source: { kind: 'client-id' } },
    {
      id: 'client-secret',
      label: 'client_secret',
      source: { kind: 'client-secret' },
      hint: 'secret-ends',
    },
    { id: 'token-endpoint', label: 'token_endpoint', source: { kind: 'token-url' } },
  ],
  snippet: {
    language: 'json',
    fileName: 'sasl-xoauth2.conf',
    text: [
      '{',
      '  "client_id": "{client-id}",',
      '  "client_secret": "{client-secret}",',
      '  "token_endpoint": "https://login.microsoftonline.com/{tenant-id}/oauth2/v2.0/token",',
      '  "log_to_syslog_on_failure": "yes"',
      '}',
    ].join('\n'),
  },
});
