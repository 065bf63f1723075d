import { valuesTarget } from '../values-target';

/** Facts of 2026-11-20. medium-high */
export const target = valuesTarget({
  id: 'freescout',
  name: 'FreeScout',
  shortName: 'FreeScout',
  category: 'helpdesk',
  route: 'smtp-delegated',
  letter: 'F',
  redirect: { patterns: ['https://{site}/mailbox/oauth'], platform: 'web', hasQueryString: false },
  delegated: ['IMAP.AccessAsUser.All', 'SMTP.Send', 'offline_access'],
  application: [],
  audiences: ['AzureADMultipleOrgs', 'AzureADandPersonalMicrosoftAccount'],
  usesCommon: true,
  fields: [
    { id: 'client-id', label: 'Client ID', source: { kind: 'client-id' } },
    {
      id: 'client-secret',
      label: 'Client Secret',
      source: { kind: 'client-secret' },
      hint: 'secret-ends',
    },
  ],
  snippet: { language: 'env', fileName: '.env', text: 'APP_URL={site}' },
});
