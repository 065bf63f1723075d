import { valuesTarget } from '../values-target';

/** Facts of 2026-11-20. */
export const target = valuesTarget({
  id: 'osticket',
  name: 'osTicket',
  shortName: 'osTicket',
  category: 'helpdesk',
  route: 'smtp-delegated',
  letter: 'O',
  redirect: {
    patterns: ['https://{site}/api/auth/oauth2'],
    platform: 'web',
    hasQueryString: false,
  },
  delegated: ['SMTP.Send', 'IMAP.AccessAsUser.All', 'offline_access'],
  application: [],
  audiences: ['AzureADMyOrg', 'AzureADMultipleOrgs', 'AzureADandPersonalMicrosoftAccount'],
  usesCommon: false,
  fields: [
    { id: 'client-id', label: 'Client Id', source: { kind: 'client-id' } },
    {
      id: 'client-secret',
      label: 'Client Secret',
      source: { kind: 'client-secret' },
      hint: 'secret-ends',
    },
    { id: 'token-endpoint', label: 'Token Endpoint', source: { kind: 'token-url' } },
  ],
  snippet: null,
});
