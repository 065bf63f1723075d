import { valuesTarget } from '../values-target';

/** Facts of 2026-11-20. Medium confidence. */
export const target = valuesTarget({
  id: 'wp-post-smtp-pro',
  name: 'Post SMTP Pro (WordPress)',
  shortName: 'Post SMTP',
  category: 'wordpress',
  route: 'graph-delegated',
  letter: 'P',
  redirect: { patterns: ['https://{site}/wp-admin/'], platform: 'web', hasQueryString: false },
  delegated: ['openid', 'profile', 'offline_access', 'Mail.Send', 'Mail.Send.Shared'],
  application: [],
  audiences: ['AzureADMultipleOrgs', 'AzureADandPersonalMicrosoftAccount'],
  usesCommon: true,
  fields: [
    { id: 'client-id', label: 'Application (Client) ID', source: { kind: 'client-id' } },
    {
      id: 'client-secret',
      label: 'Application Password (Client Secret)',
      source: { kind: 'client-secret' },
      hint: 'secret-ends',
    },
    {
      id: 'callback',
      label: 'Redirect URI',
      source: { kind: 'callback' },
      hint: 'compare-callback',
      use: 'compare',
    },
  ],
  snippet: null,
});
