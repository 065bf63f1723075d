import { valuesTarget } from '../values-target';

/** Facts of 2026-11-20. */
export const target = valuesTarget({
  id: 'n8n',
  name: 'n8n',
  shortName: 'n8n',
  category: 'automation',
  route: 'graph-delegated',
  letter: 'N',
  redirect: {
    patterns: ['https://{site}/rest/oauth2-credential/callback'],
    platform: 'web',
    hasQueryString: false,
  },
  delegated: [
    'openid',
    'offline_access',
    'Mail.ReadWrite',
    'Mail.ReadWrite.Shared',
    'Mail.Send',
    'Mail.Send.Shared',
    'MailboxSettings.Read',
  ],
  application: [],
  audiences: ['AzureADMyOrg', 'AzureADMultipleOrgs', 'AzureADandPersonalMicrosoftAccount'],
  usesCommon: false,
  fields: [
    {
      id: 'callback',
      label: 'OAuth Redirect URL',
      source: { kind: 'callback' },
      hint: 'compare-callback',
      use: 'compare',
    },
    { id: 'client-id', label: 'Client ID', source: { kind: 'client-id' } },
    {
      id: 'client-secret',
      label: 'Client Secret',
      source: { kind: 'client-secret' },
      hint: 'secret-ends',
    },
    { id: 'mailbox', label: 'User Principal Name', source: { kind: 'from-address' } },
  ],
  snippet: null,
});
