import { valuesTarget } from '../values-target';

/** Facts of 2026-11-20. Medium confidence. */
export const target = valuesTarget({
  id: 'wp-gravity-smtp',
  name: 'Gravity SMTP (WordPress)',
  shortName: 'Gravity SMTP',
  category: 'wordpress',
  route: 'graph-delegated',
  letter: 'G',
  redirect: { patterns: [], platform: 'web', hasQueryString: true },
  delegated: ['Mail.Send', 'User.Read', 'offline_access'],
  application: [],
  audiences: ['AzureADMultipleOrgs', 'AzureADandPersonalMicrosoftAccount'],
  usesCommon: true,
  fields: [
    { id: 'client-id', label: 'Application ID', source: { kind: 'client-id' } },
    {
      id: 'client-secret',
      label: 'Client Secret',
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
    { id: 'from-email', label: 'Default From Email', source: { kind: 'from-address' } },
  ],
  snippet: null,
});
