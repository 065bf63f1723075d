import { redact } from '@core/diagnosis/redact/redact';
import { describe, expect, it } from 'vitest';

const base64Url = (text: string) =>
  btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const jwt = (claims: object) =>
  `${base64Url('{"typ":"JWT","alg":"RS256"}')}.${base64Url(JSON.stringify(claims))}.c2lnbmF0dXJlLXNpZ25hdHVyZQ`;
const token = jwt({
  aud: 'https://graph.microsoft.com',
  scp: 'Mail.Send User.Read',
  upn: 'admin@contoso.example',
});
const secret = 'q1w8Q~Zx_9aBcDeFgHiJkLmNoPqRsTuVwXyZ012a';
const refresh = '1.AXkAq2w3e4r5t6z7u8i9o0pAbCdEfGhIjKlMnOpQrStUvWxYz.AgABAwEAAAD-DLA3VO7Qrdd';
const guid = '3f6d2a91-7c0e-4b5d-9e18-52aa0c7f4d36';

interface Case {
  readonly name: string;
  readonly text: string;
  readonly gone: readonly string[];
  readonly stays?: readonly string[];
  readonly kinds: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: 'a client secret in Entra’s own form, anywhere',
    text: `I use ${secret} with client ${guid}`,
    gone: [secret],
    stays: [guid],
    kinds: ['client-secret'],
  },
  {
    name: 'an access token, and says whose it is',
    text: `Authorization: Bearer ${token}`,
    gone: [token],
    stays: ['aud=https://graph.microsoft.com', 'upn=admin@contoso.example'],
    kinds: ['access-token'],
  },
  {
    name: 'a refresh token in JSON',
    text: `{"refresh_token":"${refresh}","scope":"Mail.Send"}`,
    gone: [refresh, refresh.slice(4)],
    stays: ['Mail.Send'],
    kinds: ['refresh-token'],
  },
  {
    name: 'the code in the address bar, not the redirect URI',
    text: `https://www.contoso.example/wp-json/fluent-smtp/outlook_callback?code=${refresh}&state=abc&session_state=${guid}`,
    gone: [refresh],
    stays: ['https://www.contoso.example/wp-json/fluent-smtp/outlook_callback', guid],
    kinds: ['authorization-code'],
  },
  {
    name: 'a password in a form body, URL-encoded',
    text: 'grant_type=password&username=web%40contoso.example&password=S0mmer%212026&scope=x',
    gone: ['S0mmer%212026'],
    stays: ['web%40contoso.example', 'scope=x'],
    kinds: ['password'],
  },
  {
    name: 'a password in an address',
    text: 'MAILER_DSN=smtp://web:Tr0ub4dor&3@smtp.office365.com:587',
    gone: ['Tr0ub4dor'],
    stays: ['smtp.office365.com:587'],
    kinds: ['password'],
  },
  {
    name: 'constants of wp-config.php',
    text: "define( 'WPMS_SMTP_PASS', 'hunter2!' );\ndefine('FLUENTMAIL_OUTLOOK_CLIENT_SECRET', 'abcDEF123456');",
    gone: ['hunter2!', 'abcDEF123456'],
    stays: ['WPMS_SMTP_PASS'],
    kinds: ['client-secret', 'password'],
  },
  {
    name: 'a login in an SMTP transcript, and keeps whose it is',
    text: `C: AUTH LOGIN\nS: 334 VXNlcm5hbWU6\nC: ${btoa('web@contoso.example')}\nS: 334 UGFzc3dvcmQ6\nC: ${btoa('Winter2026!')}\nS: 535 5.7.139 Authentication unsuccessful`,
    gone: [btoa('Winter2026!')],
    stays: ['web@contoso.example', '535 5.7.139'],
    kinds: ['smtp-login'],
  },
  {
    name: 'an XOAUTH2 blob',
    text: `AUTH XOAUTH2 ${btoa(`user=shop@contoso.example\u0001auth=Bearer ${token}\u0001\u0001`)}`,
    gone: [token, 'dXNlcj1'],
    kinds: ['smtp-login'],
  },
  {
    name: 'the arguments in a Swift stack trace',
    text: "#2 LoginAuthenticator.php(36): Swift_Transport_EsmtpTransport->executeCommand('U3VmMzE5OTk=\\r\\n', Array)\n#3 Swift_Transport_Esmtp_Auth_LoginAuthenticator->authenticate(Object(Swift_SmtpTransport), 'office@contoso.example', 'Suf31999')",
    gone: ['U3VmMzE5OTk', 'Suf31999'],
    kinds: ['smtp-login'],
  },
  {
    name: 'cookies and basic authorisation',
    text: 'Cookie: wordpress_logged_in_9=kim%7C17;\nAuthorization: Basic d2ViOnBhc3N3b3Jk',
    gone: ['kim%7C17', 'd2ViOnBhc3N3b3Jk'],
    kinds: ['authorization-header', 'cookie'],
  },
  {
    name: 'a password told in a sentence',
    text: 'The password is Winter2026! and it still says wrong password.',
    gone: ['Winter2026'],
    kinds: ['password'],
  },
  {
    name: 'a GUID in the place of a secret, and says so',
    text: `{"client_secret":"${guid}"}`,
    gone: [guid],
    stays: ['a GUID stood here'],
    kinds: ['client-secret'],
  },
];

describe('redaction @diagnose', () => {
  it.each(cases)('masks $name', ({ text, gone, stays = [], kinds }) => {
    const redacted = redact(text);
    for (const part of gone) expect(redacted.text).not.toContain(part);
    for (const part of stays) expect(redacted.text).toContain(part);
    expect(redacted.masked).toEqual(kinds);
  });

  it.each([
    'pw: Winter2026x',
    'user web@contoso.example password Winter2026x does not work',
    'the app password Winter2026x',
    'msmtp --password Winter2026x',
    'the password "Winter2026x" is refused',
    'my password (Winter2026x) is right',
    'my password, Winter2026x, is right',
  ])('let a password through that stands beside the word: %s', (text) => {
    const redacted = redact(text);
    expect(redacted).toMatchObject({ masked: ['password'] });
    expect(redacted.text).not.toContain('Winter');
  });

  it.each([
    'AADSTS7000215: Invalid client secret provided. Ensure the secret being sent is the client secret value.',
    'Could not renew the Microsoft access token: Authorization Server rejected the request: invalid_client',
    '{"error":{"code":"MailboxNotEnabledForRESTAPI","message":"The mailbox is either inactive"}}',
    'SMTP password: incorrect. The password was changed on 2026-11-03.',
    'https://login.microsoftonline.com/error?code=50011',
    `Application with identifier '${guid}' was not found`,
    '250-AUTH LOGIN XOAUTH2\n535 5.7.3 Authentication unsuccessful [LO2P265CA0001.GBRP265.PROD.OUTLOOK.COM 2026-11-19T11:25:21.972Z 08DE27EDEFB0DFDF]',
    'in /var/www/html/wp-content/plugins/fluent-smtp/app/Services/Mailer/Providers/Outlook/Handler.php on line 120',
    'Password expired, secret expired, token expired, access token: expired',
    'The password grant of Office365 failed: password AADSTS50126, app password SMTP.Office365.com',
    'Password Protection and the password "Administrator" of Outlook2021x',
  ])('leaves %s alone', (text) => {
    expect(redact(text)).toEqual({ text, masked: [] });
  });
});
