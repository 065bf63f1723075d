import { compareVersions } from '../../checks/versions';
import type { Target } from '../target';

/** First version with a field for the tenant, 13 August 2026. Older ones always ask /common. */
const TENANT_FIELD_SINCE = '2.3.1';

const hasTenantField = (version: string | null): boolean =>
  version !== null && compareVersions(version, TENANT_FIELD_SINCE) >= 0;

/**
 * FluentSMTP's Microsoft connection.
 *
 * Source: its code at 2.3.1 (Outlook/API.php, Outlook/Handler.php, OAuth2Provider.php), read 2026-11-20.
 */
export const target: Target = {
  id: 'wp-fluentsmtp',
  name: 'FluentSMTP (WordPress)',
  shortName: 'FluentSMTP',
  category: 'wordpress',
  route: 'graph-delegated',
  letter: 'F',
  support: 'ready',
  plugin: {
    slug: 'fluent-smtp',
    namespace: 'fluent-smtp',
    callbackRoute: '/fluent-smtp/outlook_callback',
  },
  redirect: {
    patterns: [
      'https://{site}/wp-json/fluent-smtp/outlook_callback',
      'https://{site}/index.php?rest_route=/fluent-smtp/outlook_callback',
    ],
    platform: 'web',
    hasQueryString: false,
  },
  delegated: ['User.Read', 'Mail.ReadWrite', 'Mail.Send', 'Mail.Send.Shared', 'offline_access'],
  application: [],
  audiences: (version) =>
    hasTenantField(version)
      ? ['AzureADMyOrg', 'AzureADMultipleOrgs', 'AzureADandPersonalMicrosoftAccount']
      : ['AzureADMultipleOrgs', 'AzureADandPersonalMicrosoftAccount'],
  usesCommon: (version) => !hasTenantField(version),
  fields: [
    { id: 'from-email', label: 'From Email', source: { kind: 'from-address' } },
    { id: 'client-id', label: 'Application Client ID', source: { kind: 'client-id' } },
    {
      id: 'client-secret',
      label: 'Application Client Secret',
      source: { kind: 'client-secret' },
      hint: 'secret-ends',
    },
    {
      id: 'tenant-id',
      label: 'Directory (tenant) ID',
      source: { kind: 'tenant-id' },
      since: TENANT_FIELD_SINCE,
    },
    {
      id: 'callback',
      label: 'App Callback URL',
      source: { kind: 'callback' },
      hint: 'compare-callback',
      use: 'compare',
    },
    {
      id: 'access-token',
      label: 'Access Token',
      source: { kind: 'from-target' },
      hint: 'one-time-code',
      use: 'wait',
    },
  ],
  snippet: {
    language: 'php',
    fileName: 'wp-config.php',
    text: [
      "define( 'FLUENTMAIL_OUTLOOK_CLIENT_ID', '{client-id}' );",
      "define( 'FLUENTMAIL_OUTLOOK_CLIENT_SECRET', '{client-secret}' );",
    ].join('\n'),
  },
  pages: {
    settings: (siteUrl) => `${siteUrl}/wp-admin/options-general.php?page=fluent-mail#/`,
    emailTest: (siteUrl) => `${siteUrl}/wp-admin/options-general.php?page=fluent-mail#/test`,
  },
};
