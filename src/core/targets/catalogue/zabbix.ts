import { valuesTarget } from '../values-target';

/** Facts of 2026-11-20. */
export const target = valuesTarget({
  id: 'zabbix',
  name: 'Zabbix 7.4 or newer',
  shortName: 'Zabbix',
  category: 'monitoring',
  route: 'smtp-delegated',
  letter: 'Z',
  redirect: {
    patterns: ['https://{site}/zabbix.php?action=oauth.authorize'],
    platform: 'web',
    hasQueryString: true,
  },
  delegated: ['SMTP.Send', 'offline_access'],
  application: [],
  audiences: ['AzureADMyOrg', 'AzureADMultipleOrgs'],
  usesCommon: false,
  fields: [
    {
      id: 'callback',
      label: 'Redirection endpoint',
      source: { kind: 'callback' },
      hint: 'compare-callback',
      use: 'compare',
    },
    { id: 'client-id', label: 'Client ID', source: { kind: 'client-id' } },
    {
      id: 'client-secret',
      label: 'Client secret',
      source: { kind: 'client-secret' },
      hint: 'secret-ends',
    },
    { id: 'server', label: 'SMTP server', source: { kind: 'fixed', text: 'smtp.office365.com' } },
    { id: 'port', label: 'SMTP server port', source: { kind: 'fixed', text: '587' } },
  ],
  snippet: null,
});
