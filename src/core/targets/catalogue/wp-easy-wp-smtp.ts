import { valuesTarget } from '../values-target';

/** Facts of 2026-11-20. Low confidence. */
export const target = valuesTarget({
  id: 'wp-easy-wp-smtp',
  name: 'Easy WP SMTP Pro (WordPress)',
  shortName: 'Easy WP SMTP',
  category: 'wordpress',
  route: 'graph-delegated',
  letter: 'E',
  redirect: { patterns: ['https://{site}/wp-admin/'], platform: 'web', hasQueryString: false },
  delegated: ['Mail.Send', 'Mail.Send.Shared', 'User.Read', 'offline_access'],
  application: [],
  audiences: ['AzureADMultipleOrgs', 'AzureADandPersonalMicrosoftAccount'],
  usesCommon: true,
  fields: [
    { id: 'client-id', label: 'Application ID', source: { kind: 'client-id' } },
    {
      id: 'client-secret',
      label: 'Application Password',
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
