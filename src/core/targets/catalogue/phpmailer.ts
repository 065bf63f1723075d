import { valuesTarget } from '../values-target';

/** Facts of 2026-11-20. */
export const target = valuesTarget({
  id: 'phpmailer',
  name: 'PHPMailer',
  shortName: 'PHPMailer',
  category: 'library',
  route: 'smtp-delegated',
  letter: 'P',
  redirect: {
    patterns: ['https://{site}/get_oauth_token.php'],
    platform: 'web',
    hasQueryString: false,
  },
  delegated: ['SMTP.Send', 'offline_access'],
  application: [],
  audiences: ['AzureADMyOrg', 'AzureADMultipleOrgs'],
  usesCommon: false,
  fields: [
    { id: 'client-id', label: 'clientId', source: { kind: 'client-id' } },
    {
      id: 'client-secret',
      label: 'clientSecret',
      source: { kind: 'client-secret' },
      hint: 'secret-ends',
    },
    { id: 'tenant-id', label: 'tenantId', source: { kind: 'tenant-id' } },
    { id: 'user', label: 'userName', source: { kind: 'from-address' } },
  ],
  snippet: {
    language: 'php',
    fileName: 'mail.php',
    text: [
      '$mail->isSMTP();',
      "$mail->Host = 'smtp.office365.com';",
      '$mail->Port = 587;',
      '$mail->SMTPSecure = PHPMailer::ENCRYPTION_STARTTLS;',
      '$mail->SMTPAuth = true;',
      "$mail->AuthType = 'XOAUTH2';",
      '$mail->setOAuth(new OAuth([',
      "    'provider' => new Azure(['clientId' => '{client-id}', 'clientSecret' => '{client-secret}', 'tenantId' => '{tenant-id}']),",
      "    'clientId' => '{client-id}',",
      "    'clientSecret' => '{client-secret}',",
      "    'refreshToken' => '<refresh-token>',",
      "    'userName' => '{from}',",
      ']));',
    ].join('\n'),
  },
});
