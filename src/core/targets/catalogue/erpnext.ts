import { valuesTarget } from '../values-target';

/** Facts of 2026-11-20. medium-high */
export const target = valuesTarget({
  id: 'erpnext',
  name: 'Frappe and ERPNext (Connected App)',
  shortName: 'ERPNext',
  category: 'erp',
  route: 'smtp-delegated',
  letter: 'E',
  redirect: {
    patterns: [
      'https://{site}/api/method/frappe.integrations.doctype.connected_app.connected_app.callback/{app-name}',
    ],
    platform: 'web',
    hasQueryString: false,
  },
  delegated: ['SMTP.Send', 'IMAP.AccessAsUser.All', 'offline_access'],
  application: [],
  audiences: ['AzureADMyOrg', 'AzureADMultipleOrgs', 'AzureADandPersonalMicrosoftAccount'],
  usesCommon: false,
  fields: [
    { id: 'client-id', label: 'Client ID', source: { kind: 'client-id' } },
    {
      id: 'client-secret',
      label: 'Client Secret',
      source: { kind: 'client-secret' },
      hint: 'secret-ends',
    },
    { id: 'token-url', label: 'Token URI', source: { kind: 'token-url' } },
  ],
  snippet: null,
});
