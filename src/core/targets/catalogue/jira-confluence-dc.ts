import { valuesTarget } from '../values-target';

/** Facts of 2026-11-20. Medium confidence. */
export const target = valuesTarget({
  id: 'jira-confluence-dc',
  name: 'Jira and Confluence Data Center',
  shortName: 'Jira',
  category: 'collaboration',
  route: 'smtp-delegated',
  letter: 'J',
  redirect: { patterns: [], platform: 'web', hasQueryString: false },
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
    { id: 'token-url', label: 'Token endpoint', source: { kind: 'token-url' } },
  ],
  snippet: null,
});
