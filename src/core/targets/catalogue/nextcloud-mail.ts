import { valuesTarget } from '../values-target';

/** Facts of 2026-11-20. */
export const target = valuesTarget({
  id: 'nextcloud-mail',
  name: 'Nextcloud Mail',
  shortName: 'Nextcloud Mail',
  category: 'groupware',
  route: 'smtp-delegated',
  letter: 'N',
  redirect: {
    patterns: ['https://{site}/index.php/apps/mail/integration/microsoft-auth'],
    platform: 'web',
    hasQueryString: false,
  },
  delegated: ['IMAP.AccessAsUser.All', 'SMTP.Send', 'offline_access'],
  application: [],
  audiences: ['AzureADMyOrg', 'AzureADMultipleOrgs'],
  usesCommon: false,
  fields: [
    { id: 'tenant-id', label: 'Tenant ID (optional)', source: { kind: 'tenant-id' } },
    { id: 'client-id', label: 'Client ID', source: { kind: 'client-id' } },
    {
      id: 'client-secret',
      label: 'Client secret',
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
    language: 'shell',
    fileName: 'occ',
    text: [
      "occ config:app:set mail microsoft_oauth_tenant_id --value='{tenant-id}'",
      "occ config:app:set mail microsoft_oauth_client_id --value='{client-id}'",
    ].join('\n'),
  },
});
