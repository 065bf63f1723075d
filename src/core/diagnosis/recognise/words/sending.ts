import type { Symptom } from '../symptoms';
import { near, turnedOff } from './near';

/** How the site sends, and over what. */
export const sending: readonly Symptom[] = [
  {
    id: 'set:smtp-password',
    about: ['smtp', 'basic auth', '587', '465', 'mail server', 'plain server', 'pass'],
    says: [
      /\buser ?(?:name)? ?(?:\/|and|&|\+) ?pass(?:word)?\b[^¶]{0,60}\b(?:mail server|smtp|server of microsoft|365)\b|\bserver(?: ?name)?, user ?(?:name)?,? and password\b|\bsmtp\.office365\.com\b|\bsmtp-mail\.outlook\.com\b|\bbasic auth\w*\b|\bsmtp auth\b|\bauthenticated smtp\b|\bother smtp\b|\bsmtp (?:user(?:name)?|password|login|credentials)\b|\bport (?:587|465)\b/,
    ],
  },
  {
    id: 'set:port-465',
    about: ['465', 'ssl', 'secure'],
    says: [
      /\b465\b|\bssl:\/\/smtp|\bsmtpsecure\b[^¶]{0,10}\bssl\b|\bsecure["']?: ?true\b|\bssl\/tls\b|\bencryption:? ssl\b/,
    ],
  },
  {
    id: 'set:graph-token-for-smtp',
    says: [
      /\bgraph\.microsoft\.com\/\.?(?:default|smtp\.send|mail\.send)\b.{0,200}?\b(?:smtp|535|xoauth2)\b|\b(?:smtp|535|xoauth2)\b.{0,200}?\bgraph\.microsoft\.com\/\.?(?:default|smtp\.send|mail\.send)\b|\bgraph token\b[^¶]{0,60}\bsmtp\b|\bxoauth2\b.{0,200}?\baud=(?:https:\/\/graph|00000003)|\baud=(?:https:\/\/graph|00000003).{0,200}?\b(?:535|smtp)\b/,
    ],
  },
  {
    id: 'set:plain-permalinks',
    about: ['rest_route', 'permalink'],
    says: [/\?rest_route=|\bplain permalinks?\b|\bpermalinks?\b[^¶]{0,30}\bplain\b/],
  },
  {
    id: 'set:localhost-callback',
    about: ['rest/oauth2', '5678'],
    says: [
      /https?:\/\/(?:localhost|n8n)(?::\d+)?\/rest\/oauth2|\b(?:localhost|n8n):5678\b|http:\/\/(?:10|172|192)\.[\d.]{5,14}(?::\d+)?\/rest\/oauth2/,
    ],
  },
  {
    id: 'set:proxy',
    about: [
      'proxy',
      'nginx',
      'traefik',
      'caddy',
      'haproxy',
      'balancer',
      'cloudflare',
      'x-forwarded',
      'inner host',
      'http://',
    ],
    says: [
      /\b(?:behind|reverse)\b[^¶]{0,20}\b(?:proxy|nginx|traefik|caddy|haproxy|load ?balancer|cloudflare)\b|\bx-forwarded-proto\b|\binner host ?name\b|\bcallback starts with http:\/\/|\bhttp:\/\/ instead of https|\bshows? http:\/\/ (?:although|but|while|even)/,
    ],
  },
  {
    id: 'set:bulk',
    about: [
      'newsletter',
      'bulk',
      'mass',
      'campaign',
      'recipients',
      'subscribers',
      'customers',
      'mails',
      'people',
      'list',
    ],
    says: [
      /\bnewsletter\b|\bbulk\b|\bmass mail\w*\b|\bcampaign\b|\b\d{1,3}[,.]?\d00\d? (?:recipients|subscribers|customers|mails|e-?mails)\b|\bmailing list\b/,
    ],
  },
  {
    id: 'set:attachment',
    about: ['attach', 'pdf', 'big', 'mb', 'large'],
    says: [
      /\battachments?\b|\bpdf\b|\bbig (?:file|mail)\b|\b\d{1,3} ?mb\b|\blarge (?:file|mail|e-?mail|message)s?\b/,
    ],
  },
  {
    id: 'set:two-mailers',
    about: ['two', 'both', 'another', 'other', 'second', 'still'],
    says: [
      /\btwo (?:smtp |mail )?plugins\b|\bboth\b[^¶]{0,40}\b(?:active|installed|plugins?)\b|\b(?:another|other|second) (?:smtp|mail) plugin\b|\bstill (?:have )?(?:wp mail smtp|post smtp|easy wp smtp|fluentsmtp)\b|\bold (?:smtp|mail) plugin\b[^¶]{0,50}\b(?:active|installed|enabled|running|there)\b|\btwo mail(?:er)?s? plugins\b/,
    ],
  },
  {
    id: 'set:default-connection',
    about: ['connection', 'mailer'],
    says: [
      /\bdefault connection\b|\bfallback connection\b|\banother (?:mailer|connection)\b|\bother connection\b|\bwrong connection\b/,
    ],
  },
  {
    id: 'set:clock',
    about: ['clock', 'time', 'minutes', 'ntp'],
    says: [
      /\b(?:clock|server time|system time|time zone|timezone)\b[^¶]{0,40}\b(?:wrong|off|behind|ahead|slow|fast|skew|drift|minutes|hours)\b|\bminutes (?:slow|fast|behind|ahead)\b|\bntp\b/,
    ],
  },
  {
    id: 'set:all-users',
    about: ['all'],
    says: [
      /\ball (?:our |my )?(?:sites?|websites?|connections|customers)\b[^¶]{0,30}\b(?:at once|same time|stopped|fail)/,
    ],
  },
  {
    id: 'set:smtp',
    says: [
      /\bsmtp\.office365|\bsmtp-mail\.outlook|\bxoauth2\b|\b535\b|\bstarttls\b|\bauth login\b/,
    ],
  },
  {
    id: 'set:device',
    about: [
      'scan',
      'copier',
      'printer',
      'canon',
      'ricoh',
      'konica',
      'kyocera',
      'xerox',
      'alarm',
      'nas',
    ],
    says: [
      /\bscan(?:ner|s|ning)?[ -]to[ -](?:e-?)?mail\b|\b(?:scanner|copier|printer|multifunction|canon|ricoh|konica|kyocera|xerox|synology|qnap)\b/,
    ],
  },
  {
    id: 'set:traffic-inspected',
    about: ['inspect', 'intercept', 'zscaler', 'netskope', 'https scan', 'ssl scan', 'tls scan'],
    says: [
      /\b(?:zscaler|netskope)\b|\b(?:inspect|intercept)(?:s|ed|ing|ion)?\b[^¶]{0,30}\b(?:traffic|tls|ssl|https)\b|\b(?:traffic|tls|ssl|https)[ -]?(?:inspection|interception|scanning)\b/,
    ],
  },
  {
    id: 'set:smtp-only',
    about: ['office365.com', 'outlook.com', 'port', 'telnet', 'smtp'],
    says: [
      /\btelnet\b[^¶]{0,60}\b(?:25|465|587)\b|\bsmtp(?:-mail)?\.(?:office365|outlook)\.com[^¶]{0,30}\b(?:25|465|587)\b|\bport (?:25|465|587)\b|\bsmtp (?:connect(?:ion)?|error|host|server)\b/,
    ],
  },
  {
    id: 'set:no-encryption',
    about: ['encrypt', 'secure', 'tls'],
    says: [
      /\bencryption\b[^¶]{0,30}?\b(?:none|off|no)\b|\bsmtpsecure["']? ?(?:=>?|:) ?["']{2}|\bno encryption\b|\bwithout (?:encryption|tls|starttls)\b|\b(?:turned|switched) (?:the )?(?:encryption|tls|starttls)? ?off\b[^¶]{0,20}\b(?:encryption|tls|starttls)?/,
    ],
  },
  {
    id: 'set:old-tls',
    about: ['tls', 'java', 'openssl', 'windows server'],
    says: [
      /\btls ?v?1(?:\.[01])?(?![\d.])|\bjava ?[67]\b|\bjava 7u\d+|\bopenssl (?:0\.|1\.0)|\bwindows (?:server )?(?:xp|2003|2008)\b|\btls 1\.2 is (?:not|missing)/,
    ],
  },
  {
    id: 'set:from-not-forced',
    about: ['force from', 'force sender', 'visitor', 'customer'],
    says: [
      /\b(?:send(?:s|ing)?|sender|from) (?:as|is|in the name of) (?:the )?(?:visitor|customer)\b|\baddress (?:that )?the (?:visitor|customer) (?:typed|entered|gave|wrote)\b|\b(?:visitor|customer)'s (?:own )?(?:e-?mail )?address (?:as|in) (?:the )?(?:from|sender)\b/,
      /\bforce (?:the )?(?:from|sender)(?: e-?mail| name)?\b[^¶]{0,20}\b(?:off|no|not|disabled|unticked|unchecked)\b/,
    ],
  },
  {
    id: 'set:smtp-auth-off-tenant',
    about: ['smtp auth'],
    says: [
      /\b(?:turn off|disable) smtp auth(?:entication)? (?:protocol )?for (?:your|the|our) organi[sz]ation\b/,
    ],
  },
  {
    id: 'set:smtp-auth-off',
    about: ['smtp auth', 'authenticated smtp', 'smtpclientauth', 'client authentication'],
    says: near(
      'smtp auth\\w*|authenticated smtp|smtp client auth\\w*|smtpclientauthenticationdisabled',
      `${turnedOff}|true`,
      45,
    ),
  },
  {
    id: 'set:whole-organisation',
    about: ['tenant', 'organi', 'everyone', 'everybody', 'transport'],
    says: [
      /\b(?:whole|entire|all|for the|in the|our) (?:tenant|organi[sz]ation)\b|\btransport ?config\b|\btenant-wide\b|\borgani[sz]ation-wide\b/,
    ],
  },
  {
    id: 'set:basic-auth-end',
    about: ['basic auth', 'legacy auth', 'basic smtp'],
    says: near(
      'basic auth\\w*|legacy auth\\w*|basic smtp',
      'retir\\w*|deprecat\\w*|end(?:ed|s|ing)?|remov\\w*|disabl\\w*|block\\w*|switch\\w* off|turn\\w* off|no longer|kill\\w*',
      50,
    ),
  },
  {
    id: 'set:two-plugins-named',
    about: ['fluent', 'wp mail', 'post smtp', 'easy wp'],
    says: [
      /(?:fluent ?smtp|wp mail smtp|post smtp|easy wp smtp)\b[^¶]{0,40}\b(?:and|plus|also|as well as|next to|besides)\b[^¶]{0,25}(?:fluent ?smtp|wp mail smtp|post smtp|easy wp smtp)\b[^¶]{0,60}\b(?:active|activated|installed|enabled|running|both|at the same time)\b/,
      /\bboth\b[^¶]{0,30}(?:fluent ?smtp|wp mail smtp|post smtp|easy wp smtp)\b[^¶]{0,30}(?:fluent ?smtp|wp mail smtp|post smtp|easy wp smtp)\b/,
    ],
  },
  { id: 'set:app-password', about: ['password'], says: [/\bapp[- ]?passwords?\b/] },
  { id: 'set:port-25', about: ['25'], says: [/\bport:? ?25\b|:25\b/] },
  { id: 'set:old-callback', about: ['fluent-mail-auth'], says: [/fluent-mail-auth/] },
  {
    id: 'set:records-left-behind',
    about: ['registrar', 'record', 'txt', 'spf', 'dns', 'zone', 'include'],
    says: [
      /\b(?:changed|moved|carried over|copied|set|entered|added|adapted)\b[^¶]{0,20}\bonly\b[^¶]{0,30}\b(?:mx|records?)\b|\bonly (?:the )?(?:one )?mx\b|\bno (?:txt|spf|dkim)\b|\b(?:txt|spf)\b[^¶]{0,40}\bstill\b[^¶]{0,30}\b(?:only|old|hoster)|\b(?:spf|dkim|selector)\w*\b[^¶]{0,40}\b(?:don't exist|does not exist|is missing|are missing|not there|never set up|nobody set)\b|\b(?:dns|zone)\b[^¶]{0,40}\b(?:empty|haven't touched|not touched|never touched|untouched)\b|\bmoved\b[^¶]{0,40}\bregistrar\b/,
    ],
  },
  { id: 'set:dns', says: [/\bspf\b|\bdkim\b|\bdmarc\b/] },
  { id: 'set:security-defaults', about: ['security default'], says: [/\bsecurity defaults?\b/] },
];
