import { valuesTarget } from '../values-target';

/** Facts of 2026-11-20. medium-high */
export const target = valuesTarget({
  id: 'keycloak',
  name: 'Keycloak 26.2 or newer',
  shortName: 'Keycloak',
  category: 'identity',
  route: 'smtp-app-only',
  letter: 'K',
  redirect: { patterns: [], platform: 'none', hasQueryString: false },
  delegated: [],
  application: ['SMTP.SendAsApp'],
  audiences: ['AzureADMyOrg'],
  usesCommon: false,
  fields: [
    { id: 'username', label: 'Username', source: { kind: 'from-address' } },
    { id: 'token-url', label: 'Auth Token URL', source: { kind: 'token-url' } },
    {
      id: 'scope',
      label: 'Auth Token Scope',
      source: { kind: 'fixed', text: 'https://outlook.office.com/.default' },
    },
    { id: 'client-id', label: 'Auth Token Client ID', source: { kind: 'client-id' } },
    {
      id: 'client-secret',
      label: 'Auth Token Client Secret',
      source: { kind: 'client-secret' },
      hint: 'secret-ends',
    },
  ],
  snippet: {
    language: 'json',
    fileName: 'realm.json',
    text: [
      '"smtpServer": {',
      '  "host": "smtp.office365.com",',
      '  "port": "587",',
      '  "starttls": "true",',
      '  "auth": "true",',
      '  "authType": "token",',
      '  "user": "{from}",',
      '  "authTokenUrl": "https://login.microsoftonline.com/{tenant-id}/oauth2/v2.0/token",',
      '  "authTokenScope": "https://outlook.office.com/.default",',
      '  "authTokenClientId": "{client-id}",',
      '  "authTokenClientSecret": "{client-secret}",',
      '  "from": "{from}"',
      '}',
    ].join('\n'),
  },
});
