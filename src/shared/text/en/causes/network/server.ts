import { OAUTH } from '../../cause-steps';
import type { CauseText } from '../../cause-text';

export const texts: Readonly<Record<string, CauseText>> = {
  'net.curl28': {
    title: 'The web server got no answer from Microsoft in time',
    cause:
      "The server could not reach Microsoft within WordPress' limit (5 s as default), because of a firewall, slow DNS/IPv6, or a big mail. Changing the default connection only hides it by using another mailer.",
    fix: [
      'Test HTTPS from the server to login.microsoftonline.com and graph.microsoft.com.',
      'Ask hosting about outgoing 443, IPv6 and DNS.',
      'Raise the http_request_timeout filter if the link is slow.',
    ],
  },
  'net.curl6': {
    title: 'Name not found (DNS)',
    cause: 'The server cannot resolve the host.',
    fix: ['Repair the DNS resolver of the server; check typing.'],
  },
  'net.curl7': {
    title: 'Connection refused',
    cause: 'Outgoing connection blocked.',
    fix: ['Allow outgoing 443 in the firewall.'],
  },
  'net.curl35': {
    title: 'TLS handshake failed',
    cause: 'Too old TLS (below 1.2), cut by a middle box.',
    fix: ['Update OpenSSL/cURL; TLS 1.2 or later.'],
  },
  'net.curl51': {
    title: 'Certificate is for another name',
    cause: 'Middle box or wrong DNS answer.',
    fix: ['Check DNS and interception.'],
  },
  'net.curl52': {
    title: 'Empty reply',
    cause: 'Connection cut by a middle box.',
    fix: ['Retry; ask hosting.'],
  },
  'net.curl56': {
    title: 'Connection was reset',
    cause: 'Cut while receiving.',
    fix: ['Retry; ask hosting.'],
  },
  'net.curl60': {
    title: 'Certificate chain not trusted',
    cause: 'CA bundle is missing or old.',
    fix: ['Update the CA bundle; correct curl.cainfo in php.ini. Do not turn verification off.'],
  },
  'net.openBasedir': {
    title: 'WordPress blocks outgoing requests',
    cause: 'WP_HTTP_BLOCK_EXTERNAL is set.',
    fix: ['Add login.microsoftonline.com and graph.microsoft.com to WP_ACCESSIBLE_HOSTS.'],
  },
  'net.proxy407': {
    title: 'Proxy wants a sign-in',
    cause: 'Company proxy in between.',
    fix: ['Configure the proxy for PHP or the desktop tool.'],
  },
  'net.clock': {
    title: 'The clock of the web server is wrong',
    cause:
      'Tokens have a beginning and an end. A clock that is minutes off makes good tokens look expired or not yet valid.',
    fix: ['Let the server set its clock by NTP (timedatectl, chrony).', 'Test again.'],
  },
  'net.localDelivery': {
    title: 'The web host keeps mail for your own domain to itself',
    cause:
      'The mailboxes moved to Microsoft 365, but the web server still takes itself for the mail server of the domain. Mail to the own domain goes into its old local mailboxes; mail to everybody else leaves.',
    fix: [
      'In the web hosting panel set the mail routing of the domain to remote (cPanel: Email Routing > Remote Mail Exchanger), or remove the domain’s old mailboxes there.',
      OAUTH,
      'Look into the old mailboxes at the web host: the missing mail lies there.',
    ],
  },
  'net.hostBlocksSmtp': {
    title: 'The hosting company blocks the mail ports',
    cause:
      'Many hosts close ports 25, 465 and 587 outwards. The connection then times out or is refused.',
    fix: [
      'Use Microsoft Graph (FluentSMTP, WP Mail SMTP): it goes over 443, which is open.',
      'Or ask the hosting company to open port 587 to smtp.office365.com.',
    ],
  },
};
