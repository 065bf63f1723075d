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
];

const microsoft =
  /outlook\.com|office ?365|\bo365\b|\bm365\b|microsoft|\bentra\b|\bazure\b|aadsts|\bexchange\b|smtp\.office|\bgraph\b|fluentsmtp|fluent-smtp|outlook/;

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

/** Another provider's error, said so. Nothing where Microsoft is in the text as well, or where it is a bounce. */
export function otherProvider(reading: Reading): readonly Clue[] {
  const { flat } = reading;
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
    if (through === null && microsoft.test(flat.replaceAll('@outlook.com', ''))) return [];
    return [
      clue(
        'other-provider',
        'other-provider',
        name,
        reading.lineAt(through?.index ?? match.index),
        {
          params: { name },
        },
      ),
    ];
  }
  return [];
}

const healthy: readonly RegExp[] = [
  /\b202 accepted\b|\bhttp(?:\/\d(?:\.\d)?)? 202\b|["']?status(?:code)?["']? ?[:=] ?202\b/,
  /\b235 2\.7\.0\b|authentication succe(?:ss|eded)/,
  /\b250 2\.0\.0 ok\b|\b250 ok\b|queued mail for delivery|message accepted for delivery|\b2\.6\.0 <|accepted message \[/,
  /test (?:e-?)?mail (?:was |has been )?(?:successfully )?sent|email (?:was )?(?:delivered|sent) successfully|successfully sent|sent successfully|congrats, test email/,
  /\beverything (?:works|is working|is fine)|\bworks? (?:fine|perfectly|now)\b|\bworking (?:fine|perfectly|now|again)\b|all (?:tests|checks) (?:passed|green)|\bstatus["']? ?[:=] ?["']?(?:sent|success|ok|delivered)\b/,
  /\btest (?:e-?mail |mail |message )?arrived (?:in|after|within|at)\b|\bcan i close (?:this|the ticket)\b|\bnothing (?:is|seems) (?:broken|wrong)\b|\bstatus: ?success\w*\b|\b(?:anything|something) (?:i|we) (?:ought|need|have) to (?:be worried|worry|do)\b|\bdo i (?:have|need) to (?:worry|do anything)\b|\ball (?:is )?(?:good|well|fine) (?:now|since|again)\b/,
  /signed in successfully|"status":\{"errorcode":0|error code 0\b|resulttype["': =]{1,4}0\b|successfully (?:linked|connected|authenticated|authorized)|connection (?:is )?(?:successful|verified)/,
];

/** Signs that what the text reports went well. */
export function healthySigns(reading: Reading): readonly Clue[] {
  for (const pattern of healthy) {
    const match = pattern.exec(reading.flat);
    if (match)
      return [
        clue(
          'healthy',
          'healthy',
          reading.plain.slice(match.index, match.index + Math.min(50, match[0].length)),
          reading.lineAt(match.index),
        ),
      ];
  }
  return [];
}
