import { type Clue, clue } from '../clue';
import type { Reading } from '../read/reading';

/** Signs that another provider's own service spoke, not Microsoft 365. */
const providers: readonly (readonly [string, RegExp])[] = [
  [
    'Gmail',
    /smtp(?:-relay)?\.gmail\.com|\bgsmtp\b|badcredentials|support\.google\.com|accounts\.google\.com|googleapis\.com|username and password not accepted|google hasn't verified|gmail api|google ?api|invalid_grant.{0,40}google|redirect_uri_mismatch.{0,80}google/,
  ],
  ['Google Workspace', /google workspace|google cloud (?:project|console)/],
  ['SendGrid', /sendgrid/],
  [
    'Amazon SES',
    /\bamazon ?ses\b|\baws ses\b|email-smtp\.|amazonaws\.com|arn:aws|\bses:send|email address is not verified|messagerejected/,
  ],
  ['Mailgun', /mailgun/],
  ['Brevo', /\bbrevo\b|sendinblue/],
  ['Postmark', /postmark(?:app)?/],
  ['SparkPost', /sparkpost/],
  ['Mailjet', /mailjet/],
  ['Zoho', /\bzoho\b/],
  ['Yahoo', /smtp\.mail\.yahoo|mail\.yahoo\.com/],
  ['iCloud', /smtp\.mail\.me\.com|\bicloud\b/],
  ['IONOS', /smtp\.ionos|kundenserver\.de|\b1&1\b|smtp\.1und1/],
  ['OVH', /ssl0\.ovh|mail\.ovh/],
  ['Strato', /smtp\.strato/],
  ['Hostinger', /smtp\.hostinger/],
  ['Fastmail', /smtp\.fastmail/],
  ['Proton', /\bproton(?:mail)?\b/],
  ['Resend', /\bresend\.com\b|api\.resend/],
  ['Mailchimp', /mandrill|mailchimp/],
  ['GoDaddy relay', /relay-hosting\.secureserver\.net/],
  ['SSH', /\bssh:|\bport 22\b|\bsshd\b/],
  ['a database', /\bmysqli?\b|\bmariadb\b|\bpostgres\w*\b|\bsqlstate\b|\bredis\b/],
  ['Git', /\bgit (?:push|pull|clone|fetch)\b|fatal: authentication failed/],
  ['Exim', /\bexim\b/],
  [
    'a mail server of one’s own',
    /\bmailcow\b|\bzimbra\b|\bhmailserver\b|\bmailenable\b|\biredmail\b|\bmdaemon\b|\bmailu\b/,
  ],
];

/** Microsoft's own hosts, codes and answers: a text with one of them is about Microsoft 365, whoever else is named. */
const microsoftSpeaks =
  /outlook\.com|microsoftonline|graph\.microsoft|smtp\.office|aadsts|5\.7\.139|smtpclientauth|errorsendas/;
const microsoftNamed =
  /microsoft|office ?365|\bo365\b|\bm365\b|\b365\b|\bentra\b|\bazure\b|\bexchange\b|\bgraph\b|fluentsmtp|fluent-smtp|outlook/;
/** Named only to say that it has no part in it. */
const microsoftDenied =
  /\b(?:no|not|nothing|anything|never|without|don't|doesn't|isn't)\b[^¶]{0,30}\b(?:microsoft|office ?365|365|outlook|exchange)\b|\b(?:microsoft|office ?365|365|outlook)\b[^¶]{0,20}\b(?:only|just) for (?:word|excel|office|teams|files)\b|\b(?:only|just) (?:use )?(?:microsoft|office ?365|365|outlook) for (?:word|excel|office|teams|files)\b|\bmicrosoft,? (?:only|just) for\b/g;

const isAboutMicrosoft = ({ flat, sentences }: Reading): boolean => {
  const known = flat.replaceAll('@outlook.com', '');
  return (
    microsoftSpeaks.test(known) ||
    microsoftNamed.test(sentences.replaceAll('@outlook.com', '').replace(microsoftDenied, ''))
  );
};

/** A service that no mail has reached yet: it failed before. */
const beforeMail: readonly (readonly [string, RegExp])[] = [
  [
    'a database',
    /\bpg::\w+|\bsqlstate\[|\b(?:refused|can(?:'t|not) connect|could not connect|gone away)\b[^¶]{0,60}\b(?:port |[\w.-]{1,60}:)(?:5432|3306|6379|27017|1433)\b|\b(?:5432|3306|6379|27017|1433)\b[^¶]{0,30}\brefused\b/,
  ],
];

/** Names alone, for where the words around them say already that they send. */
const senders: readonly (readonly [string, RegExp])[] = [
  ['Gmail', /gmail|google/],
  ['Amazon SES', /amazon/],
  ...providers,
  ['another provider', /./],
];

/** The provider's own service is named as the one that sends, whatever else is named beside it. */
const provider =
  'gmail|google(?: workspace)?|sendgrid|mailgun|amazon ?ses|brevo|sendinblue|postmark|sparkpost|mailjet|zoho';
const sendsThrough = new RegExp(
  [
    'oauth2\\.googleapis\\.com|accounts\\.google\\.com/o/oauth2|reporting-mta[^\\n]{0,60}amazonses|google cloud (?:project|console)|exceeded the max(?:imum)? (?:e-?mails|defers and failures) per hour',
    `\\b(?:mailer|provider|connection|driver|transport)["']?(?: is|:|=|=>| –| -)? ?["']?(?:${provider})\\b`,
    `\\b(?:${provider})(?:/gmail)? (?:connection|mailer|api key|account|login)\\b`,
    `\\b(?:goes?|sends?|sent|going|sending|runs?) (?:\\w+ ){0,3}?(?:through|via|over|with|by) (?:${provider})\\b`,
  ].join('|'),
);

/** A bounce that Microsoft 365 relays, or that another provider gave to mail of ours, is about our mail. */
const bounce =
  /undeliver|delivery (?:has )?failed|mail delivery|returned to sender|couldn't be delivered|diagnostic|wasn't delivered|did not reach|bounce|remote server|5\.7\.26|5\.7\.515|5\.7\.509|spf|dkim|dmarc|postmaster/;

const said = (reading: Reading, name: string, at: number): readonly Clue[] => [
  clue('other-provider', 'other-provider', name, reading.lineAt(at), { params: { name } }),
];

/** Another provider's error, said so. Nothing where Microsoft is in the text as well, or where it is a bounce. */
export function otherProvider(reading: Reading): readonly Clue[] {
  const { flat } = reading;
  for (const [name, pattern] of beforeMail) {
    const match = pattern.exec(flat);
    if (match && !microsoftSpeaks.test(flat)) return said(reading, name, match.index);
  }
  if (
    bounce.test(flat) &&
    !sendsThrough.test(flat) &&
    !/5\.7\.8|badcredentials|535|\b401\b/.test(flat)
  )
    return [];
  const through = sendsThrough.exec(flat);
  for (const [name, pattern] of through === null ? providers : senders) {
    const match = pattern.exec(through?.[0] ?? flat);
    if (!match) continue;
    if (through === null && isAboutMicrosoft(reading)) return [];
    return said(reading, name, through?.index ?? match.index);
  }
  return [];
}
