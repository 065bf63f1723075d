import { valuesTarget } from '../values-target';

/** Facts of 2026-11-20. Medium confidence. */
export const target = valuesTarget({
  id: 'joomla',
  name: 'Joomla 6.2 or newer',
  shortName: 'Joomla',
  category: 'cms',
  route: 'smtp-delegated',
  letter: 'J',
  redirect: {
    patterns: [
      'https://{site}/administrator/index.php?option=com_config&task=mail.oauth2callback&format=raw',
    ],
    platform: 'web',
    hasQueryString: true,
  },
  delegated: ['SMTP.Send', 'offline_access'],
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
  ],
  snippet: null,
});
