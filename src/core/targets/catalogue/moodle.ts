import { valuesTarget } from '../values-target';

/** Facts of 2026-11-20. Medium confidence. */
export const target = valuesTarget({
  id: 'moodle',
  name: 'Moodle',
  shortName: 'Moodle',
  category: 'lms',
  route: 'smtp-delegated',
  letter: 'M',
  redirect: {
    patterns: ['https://{site}/admin/oauth2callback.php'],
    platform: 'web',
    hasQueryString: false,
  },
  delegated: ['SMTP.Send', 'offline_access', 'openid', 'profile', 'email', 'User.Read'],
  application: [],
  audiences: ['AzureADMyOrg', 'AzureADMultipleOrgs', 'AzureADandPersonalMicrosoftAccount'],
  usesCommon: false,
  fields: [
    { id: 'client-id', label: 'Client ID', source: { kind: 'client-id' } },
    {
      id: 'client-secret',
      label: 'Client secret',
      source: { kind: 'client-secret' },
      hint: 'secret-ends',
    },
    {
      id: 'smtp-hosts',
      label: 'SMTP hosts',
      source: { kind: 'fixed', text: 'smtp.office365.com:587' },
    },
    { id: 'smtp-user', label: 'SMTP username', source: { kind: 'from-address' } },
  ],
  snippet: {
    language: 'php',
    fileName: 'config.php',
    text: [
      "$CFG->smtphosts = 'smtp.office365.com:587';",
      "$CFG->smtpsecure = 'tls';",
      "$CFG->smtpauthtype = 'XOAUTH2';",
      "$CFG->smtpuser = '{from}';",
    ].join('\n'),
  },
});
