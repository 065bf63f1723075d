import { valuesTarget } from '../values-target';

/** Facts of 2026-11-20. */
export const target = valuesTarget({
  id: 'odoo',
  name: 'Odoo',
  shortName: 'Odoo',
  category: 'erp',
  route: 'smtp-delegated',
  letter: 'O',
  redirect: {
    patterns: ['https://{site}/microsoft_outlook/confirm'],
    platform: 'web',
    hasQueryString: false,
  },
  delegated: ['SMTP.Send', 'offline_access'],
  application: [],
  audiences: ['AzureADMyOrg', 'AzureADMultipleOrgs', 'AzureADandPersonalMicrosoftAccount'],
  usesCommon: false,
  fields: [
    { id: 'client-id', label: 'Outlook Client ID', source: { kind: 'client-id' } },
    {
      id: 'client-secret',
      label: 'Outlook Client Secret',
      source: { kind: 'client-secret' },
      hint: 'secret-ends',
    },
    { id: 'username', label: 'Username', source: { kind: 'from-address' } },
  ],
  snippet: {
    language: 'ini',
    fileName: 'system parameters',
    text: [
      'microsoft_outlook_client_id = {client-id}',
      'microsoft_outlook_client_secret = {client-secret}',
      'microsoft_outlook.endpoint = https://login.microsoftonline.com/{tenant-id}/oauth2/v2.0/',
    ].join('\n'),
  },
});
