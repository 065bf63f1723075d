import { valuesTarget } from '../values-target';

/** Facts of 2026-11-20. */
export const target = valuesTarget({
  id: 'glpi',
  name: 'GLPI',
  shortName: 'GLPI',
  category: 'helpdesk',
  route: 'smtp-delegated',
  letter: 'G',
  redirect: {
    patterns: ['https://{site}/front/smtp_oauth2_callback.php'],
    platform: 'web',
    hasQueryString: false,
  },
  delegated: ['SMTP.Send', 'openid', 'email', 'offline_access'],
  application: [],
  audiences: ['AzureADMyOrg', 'AzureADMultipleOrgs'],
  usesCommon: false,
  fields: [
    { id: 'client-id', label: 'Client ID', source: { kind: 'client-id' } },
    {
      id: 'client-secret',
      label: 'Client Secret',
      source: { kind: 'client-secret' },
      hint: 'secret-ends',
    },
    { id: 'tenant-id', label: 'Tenant', source: { kind: 'tenant-id' } },
    {
      id: 'callback',
      label: 'Callback URL',
      source: { kind: 'callback' },
      hint: 'compare-callback',
      use: 'compare',
    },
    { id: 'host', label: 'SMTP host', source: { kind: 'fixed', text: 'smtp.office365.com' } },
    { id: 'port', label: 'Port', source: { kind: 'fixed', text: '587' } },
  ],
  snippet: null,
});
