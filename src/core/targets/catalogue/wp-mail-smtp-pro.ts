import { valuesTarget } from '../values-target';

/** Facts of 2026-11-20. medium-high */
export const target = valuesTarget({
  id: 'wp-mail-smtp-pro',
  name: 'WP Mail SMTP Pro (WordPress)',
  shortName: 'WP Mail SMTP',
  category: 'wordpress',
  route: 'graph-delegated',
  letter: 'W',
  redirect: {
    patterns: ['https://{site}/wp-admin/', 'https://{network}/wp-admin/network/'],
    platform: 'web',
    hasQueryString: false,
  },
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
  snippet: {
    language: 'php',
    fileName: 'wp-config.php',
    text: [
      "define( 'WPMS_ON', true );",
      "define( 'WPMS_MAILER', 'outlook' );",
      "define( 'WPMS_OUTLOOK_CLIENT_ID', '{client-id}' );",
      "define( 'WPMS_OUTLOOK_CLIENT_SECRET', '{client-secret}' );",
    ].join('\n'),
  },
});
