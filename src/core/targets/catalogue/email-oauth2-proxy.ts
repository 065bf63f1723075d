import { valuesTarget } from '../values-target';

/** Facts of 2026-11-20. */
export const target = valuesTarget({
  id: 'email-oauth2-proxy',
  name: 'email-oauth2-proxy (bridge)',
  shortName: 'email-oauth2-proxy',
  category: 'bridge',
  route: 'smtp-delegated',
  letter: 'E',
  redirect: { patterns: ['http://localhost'], platform: 'public', hasQueryString: false },
  delegated: ['SMTP.Send', 'offline_access'],
  application: [],
  audiences: ['AzureADMyOrg', 'AzureADMultipleOrgs', 'AzureADandPersonalMicrosoftAccount'],
  usesCommon: false,
  fields: [
    { id: 'token-url', label: 'token_url', source: { kind: 'token-url' } },
    { id: 'client-id', label: 'client_id', source: { kind: 'client-id' } },
    {
      id: 'client-secret',
      label: 'client_secret',
      source: { kind: 'client-secret' },
      hint: 'secret-ends',
    },
  ],
  snippet: {
    language: 'ini',
    fileName: 'emailproxy.config',
    text: [
      '[SMTP-1587]',
      'server_address = smtp.office365.com',
      'server_port = 587',
      'server_starttls = True',
      'local_address = 127.0.0.1',
      '',
      '[{from}]',
      'permission_url = https://login.microsoftonline.com/{tenant-id}/oauth2/v2.0/authorize',
      'token_url = https://login.microsoftonline.com/{tenant-id}/oauth2/v2.0/token',
      'oauth2_scope = https://outlook.office365.com/SMTP.Send offline_access',
      'redirect_uri = http://localhost',
      'client_id = {client-id}',
      'client_secret = {client-secret}',
    ].join('\n'),
  },
});
