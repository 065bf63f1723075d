import type { Symptom } from '../symptoms';

import { anAdmin, near, signedIn, turnedOff } from './near';

/** How it is set up, as far as the complaint tells. */
export const situations: readonly Symptom[] = [
  {
    id: 'set:admin-linked',
    about: ['admin'],
    says: [
      new RegExp(
        `\\b(?:${signedIn})\\b[^¶]{0,50}\\b(?:as|with|using|under|via|through)(?: (?:the|a|an|my|our|his|her|own|account|user|same|of|one|company|whole)){0,4} ${anAdmin}\\b`,
      ),
      new RegExp(
        `\\b(?:used|using|with|as|under|by|picked|chose|logged)\\b[^¶]{0,12}\\b${anAdmin}\\b[^¶]{0,60}\\b(?:${signedIn})\\b`,
      ),
      new RegExp(
        `\\b${anAdmin}\\b(?: [^¶@]{0,20})?@[^ ]{3,60}[^¶]{0,60}\\b(?:${signedIn}|used)\\b`,
      ),
      new RegExp(
        `\\b(?:i am|i'm|me|i) ?,? ?(?:the |an |a )?${anAdmin}\\b[^¶]{0,60}\\b(?:${signedIn})\\b`,
      ),
      /\b(?:account|login)\b[^¶]{0,20}\b(?:used|linked|connected) (?:is|was) (?:the |an |my |our )?(?:global )?admin/,
    ],
  },
  {
    id: 'set:admin-account',
    about: ['admin', 'azure stuff', 'that is me'],
    says: [
      /\b(?:my|our|his|her|the)(?: own)? (?:global |tenant |365 )?admin(?:istrator)?(?:'s)? (?:account|login|user|credentials|mailbox|address)\b/,
      /\b(?:i|who) (?:did|made|set up) (?:all )?the (?:azure|entra|microsoft) (?:stuff|part|side|set-?up)/,
    ],
  },
  {
    id: 'set:shared-mailbox',
    about: ['shared'],
    says: [/\bshared (?:mail ?box|inbox|address|account|e-?mail)\b|\bsharedmailbox\b/],
  },
  {
    id: 'set:signs-in-as-shared',
    about: ['shared'],
    says: [
      new RegExp(
        `\\b(?:${signedIn})\\b[^¶]{0,40}\\b(?:as|with|using|under|to|into)\\b[^¶]{0,30}\\bshared (?:mail ?box|inbox|account|address)`,
      ),
      /\bshared (?:mail ?box|inbox|account)\b[^¶]{0,60}\b(?:password|can't (?:sign|log)|cannot (?:sign|log)|(?:sign|log) in|login|credentials|itself)/,
      /\bpassword\b[^¶]{0,30}\bshared (?:mail ?box|inbox|account)/,
    ],
  },
  {
    id: 'set:alias',
    about: ['alias', 'secondary', 'proxy'],
    says: [/\balias(?:es)?\b|\bsecondary (?:e-?mail )?address\b|\bproxy ?address(?:es)?\b/],
  },
  {
    id: 'set:group',
    about: ['group', 'distribution', 'teams'],
    says: [
      /\bdistribution (?:list|group)\b|\bmicrosoft 365 group\b|\boffice 365 group\b|\bm365 group\b|\bunified group\b|\bmail-?enabled (?:security )?group\b|\bgroup (?:address|mailbox|inbox)\b|\bteams? (?:group|channel)\b/,
    ],
  },
  {
    id: 'set:guest',
    about: ['guest', '#ext#', 'external user'],
    says: [/\bguest (?:user|account)\b|#ext#|\bexternal user\b/],
  },
  {
    id: 'set:admin-no-mailbox',
    about: ['admin'],
    says: near(
      anAdmin,
      "no (?:exchange )?(?:mail ?box|licen[cs]e)|without (?:a |any )?(?:mail ?box|licen[cs]e)|(?:doesn't|does not|don't) have (?:a |an |any )?(?:mail ?box|licen[cs]e)|has no (?:mail ?box|licen[cs]e)|nor (?:a |any )?(?:mail ?box|licen[cs]e)|unlicen[cs]ed|not licen[cs]ed",
      70,
    ),
  },
  {
    id: 'set:secret-id',
    about: ['secret', 'guid', 'uuid', ' id'],
    says: [
      /\bsecret id\b(?! field is)|\bid of the secret\b|\bsecret's id\b|\bid (?:instead of|rather than) (?:the )?(?:secret )?value\b|\bcopied the (?:secret )?id\b|\bwrong column\b/,
      ...near(
        'client secret|secret|value',
        '(?:looks like|is|was) a (?:guid|uuid)|guid|uuid|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}',
        40,
      ),
      ...near(
        'secret',
        'hidden|asterisks|stars|dots|half of it|cut off|with a (?:space|blank)|trailing (?:space|blank)|extra (?:space|blank)|another app|other app|not the value',
        50,
      ),
    ],
  },
  {
    id: 'set:application-permission',
    about: ['application', 'mail.send'],
    says: [
      /\bapplication permissions?\b|\bpermission type:? application\b|\bmail\.send \(?application\)?\b|\b(?:type|kind) (?:is )?application\b|\bas application\b|\bapplication type\b|\bmail\.send\b[^¶]{0,20}\bapplication\b/,
    ],
  },
  {
    id: 'set:delegated-permission',
    about: ['delegated'],
    says: [
      /\bdelegated permissions?\b|\bpermission type:? delegated\b|\bmail\.send \(?delegated\)?\b|\bas delegated\b|\bmail\.send\b[^¶]{0,20}\bdelegated\b/,
    ],
  },
  {
    id: 'set:app-only',
    about: ['client', 'app', 'without', 'daemon', '/users/', 'mail.send', 'acquiretoken', 'sendas'],
    says: [
      /\bclient[_ ]credentials?\b|\bapp-?only\b|\bwithout (?:a )?(?:user|sign-?in|person)\b|\bdaemon\b|\bclientsecretcredential\b|\/users\/[^ /]{3,120}\/sendmail|\bmail\.send \(?application\)?|\bconfidentialclientapplication\b|\bacquiretokenforclient\b|\bsendasapp\b/,
    ],
  },
  {
    id: 'set:exchange-api',
    about: ['exchange online', 'graph', '00000002-0000'],
    says: [
      /\boffice 365 exchange online\b|\bexchange online api\b|\b(?:instead of|not) (?:microsoft )?graph\b|00000002-0000-0ff1-ce00-000000000000/,
    ],
  },
  {
    id: 'set:single-tenant',
    about: ['tenant', 'this organi', 'azureadmyorg', 'only', 'directory'],
    says: [
      /\bsingle[- ]?tenant\b|\b(?:accounts in )?this organi[sz]ation(?:al)? directory only\b|\bazureadmyorg\b|\bmy organi[sz]ation only\b/,
    ],
  },
  {
    id: 'set:common',
    about: ['common'],
    says: [/\/common\b|\bcommon endpoint\b|\bauthority\b[^¶]{0,20}\bcommon\b/],
  },
  {
    id: 'set:personal',
    about: [
      '@outlook',
      '@hotmail',
      '@live',
      '@msn',
      'personal',
      'outlook.com',
      'hotmail',
      'free outlook',
    ],
    says: [
      /@(?:outlook|hotmail|live|msn)\.(?:com|de|fr|co\.uk|nl|it|es|at|ch|be)\b|\bpersonal (?:microsoft |outlook |hotmail )?(?:account|mailbox|address)\b|\boutlook\.com (?:account|address|mailbox)\b|\bhotmail\b|\bfree outlook\b/,
    ],
  },
  {
    id: 'set:on-prem',
    about: ['prem', 'hybrid', 'local exchange', 'exchange server', 'migrated'],
    says: [
      /\bon-?prem(?:ises)?\b|\bhybrid\b|\blocal exchange\b|\bexchange server\b|\bnot (?:yet )?migrated\b/,
    ],
  },
  {
    id: 'set:smtp-password',
    about: ['smtp', 'basic auth', '587', '465'],
    says: [
      /\bsmtp\.office365\.com\b|\bsmtp-mail\.outlook\.com\b|\bbasic auth\w*\b|\bsmtp auth\b|\bauthenticated smtp\b|\bother smtp\b|\bsmtp (?:user(?:name)?|password|login|credentials)\b|\bport (?:587|465)\b/,
    ],
  },
  { id: 'set:app-password', about: ['password'], says: [/\bapp[- ]?passwords?\b/] },
  {
    id: 'set:port-465',
    about: ['465', 'ssl', 'secure'],
    says: [
      /\b465\b|\bssl:\/\/smtp|\bsmtpsecure\b[^¶]{0,10}\bssl\b|\bsecure["']?: ?true\b|\bssl\/tls\b|\bencryption:? ssl\b/,
    ],
  },
  { id: 'set:port-25', about: ['25'], says: [/\bport:? ?25\b|:25\b/] },
  {
    id: 'set:graph-token-for-smtp',
    says: [
      /\bgraph\.microsoft\.com\/\.?(?:default|smtp\.send|mail\.send)\b.{0,200}?\b(?:smtp|535|xoauth2)\b|\b(?:smtp|535|xoauth2)\b.{0,200}?\bgraph\.microsoft\.com\/\.?(?:default|smtp\.send|mail\.send)\b|\bgraph token\b[^¶]{0,60}\bsmtp\b|\bxoauth2\b.{0,200}?\baud=(?:https:\/\/graph|00000003)|\baud=(?:https:\/\/graph|00000003).{0,200}?\b(?:535|smtp)\b/,
    ],
  },
  {
    id: 'set:no-consent',
    about: ['consent', 'granted', 'grant'],
    says: [
      /\b(?:didn't|did not|haven't|have not|never|forgot to|not|without|skipped|no)\b[^¶]{0,30}\badmin(?:istrator)? consent\b|\bnot granted\b|\bconsent\b[^¶]{0,20}\b(?:not granted|missing|pending|not given|was not)\b/,
      /\bgrant admin consent\b[^¶]{0,30}\b(?:not|never|forgot|grey|gray)/,
    ],
  },
  {
    id: 'set:no-mail-send',
    about: ['mail.send', 'user.read'],
    says: [
      /\b(?:only|just)\b[^¶]{0,20}\buser\.read\b|\b(?:forgot|without|missing|no|removed|not)\b[^¶]{0,20}\bmail\.send\b|\bmail\.send\b[^¶]{0,20}\b(?:missing|is not|isn't|not there|absent)\b|\bscp["'= :]{1,4}user\.read(?: [^m]|["',]|$)/,
    ],
  },
  {
    id: 'set:no-send-as',
    about: ['send as', 'sendas', 'send-as', 'full access', 'read and manage', 'on behalf'],
    says: [
      /\b(?:no|not|without|missing|haven't|don't have|hasn't|lacks?|forgot|never)\b[^¶]{0,30}\bsend ?-?as\b/,
      /\bonly (?:has )?full access\b|\b(?:has|have|with|gave|given|got) full access\b|\bread and manage\b/,
    ],
  },
  {
    id: 'set:spa',
    about: ['single', 'spa'],
    says: [/\bsingle-?page(?: application)?\b|\bspa\b(?: platform)?/],
  },
  {
    id: 'set:platform-mobile',
    about: ['mobile', 'public client', 'native'],
    says: [/\bmobile and desktop\b|\bpublic client\b|\bnative client\b/],
  },
  {
    id: 'set:plain-permalinks',
    about: ['rest_route', 'permalink'],
    says: [/\?rest_route=|\bplain permalinks?\b|\bpermalinks?\b[^¶]{0,30}\bplain\b/],
  },
  { id: 'set:old-callback', about: ['fluent-mail-auth'], says: [/fluent-mail-auth/] },
  {
    id: 'set:localhost-callback',
    about: ['rest/oauth2', '5678'],
    says: [
      /https?:\/\/localhost(?::\d+)?\/rest\/oauth2|\blocalhost:5678\b|http:\/\/(?:10|172|192)\.[\d.]{5,14}(?::\d+)?\/rest\/oauth2/,
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
      /\btwo (?:smtp |mail )?plugins\b|\bboth\b[^¶]{0,40}\b(?:active|installed|plugins?)\b|\b(?:another|other|second) (?:smtp|mail) plugin\b|\bstill (?:have )?(?:wp mail smtp|post smtp|easy wp smtp|fluentsmtp)\b/,
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
    id: 'set:code-reused',
    about: [
      'save',
      'saving',
      'paste',
      'pasting',
      'click',
      'submit',
      'reload',
      'refresh',
      'back button',
      'same',
    ],
    says: [
      /\b(?:save[ds]?|saving|paste[ds]?|pasting|click\w*|submit\w*|reload\w*|refresh\w*|back button)\b[^¶]{0,40}\b(?:twice|again|a second time|two times)\b|\bsame (?:code|token) (?:again|twice)\b/,
    ],
  },
  {
    id: 'set:old-code',
    about: ['code', 'token', 'lunch', 'break', 'coffee'],
    says: [
      /\b(?:code|token)\b[^¶]{0,40}\b(?:from (?:yesterday|this morning|an hour ago)|half an hour|lunch|later|20 minutes|30 minutes|an hour)\b|\b(?:after|had) (?:lunch|a break|coffee)\b/,
    ],
  },
  {
    id: 'set:other-organisation',
    about: ['tenant', 'organi', 'directory', 'azure', 'agency', 'portal'],
    says: [
      /\b(?:another|other|different|client's|customer's|their|agency'?s?|own|wrong|private|personal)(?: \w+){0,2} (?:tenant|organi[sz]ation|directory|azure|azure account)\b/,
      /\bagency\b[^¶]{0,60}\b(?:tenant|azure|app registration|directory)\b|\bnot in the (?:company|customer|client|right) (?:one|tenant|directory)\b/,
    ],
  },
  {
    id: 'set:clock',
    about: ['clock', 'time', 'minutes', 'ntp'],
    says: [
      /\b(?:clock|server time|system time|time zone|timezone)\b[^¶]{0,40}\b(?:wrong|off|behind|ahead|slow|fast|skew|drift|minutes|hours)\b|\bminutes (?:slow|fast|behind|ahead)\b|\bntp\b/,
    ],
  },
  { id: 'set:dns', says: [/\bspf\b|\bdkim\b|\bdmarc\b/] },
  {
    id: 'set:all-users',
    about: ['all'],
    says: [
      /\ball (?:our |my )?(?:sites?|websites?|connections|customers)\b[^¶]{0,30}\b(?:at once|same time|stopped|fail)/,
    ],
  },
  {
    id: 'set:token-graph',
    about: ['aud='],
    says: [/\baud=(?:https:\/\/graph\.microsoft\.com|00000003-0000-0000-c000-000000000000)/],
  },
  {
    id: 'set:token-outlook',
    about: ['aud='],
    says: [/\baud=https:\/\/outlook\.office(?:365)?\.com/],
  },
  {
    id: 'set:smtp',
    says: [
      /\bsmtp\.office365|\bsmtp-mail\.outlook|\bxoauth2\b|\b535\b|\bstarttls\b|\bauth login\b/,
    ],
  },
  {
    id: 'set:no-offline-access',
    about: ['offline_access'],
    says: [
      /\b(?:without|no|missing|forgot|not)\b[^¶]{0,20}\boffline_access\b|\boffline_access\b[^¶]{0,20}\b(?:missing|not)\b/,
    ],
  },
  {
    id: 'set:owners',
    about: ['owner'],
    says: [/\badd(?:ed|ing)?\b[^¶]{0,30}\bowners?\b|\bowners?\b[^¶]{0,20}\badded\b/],
  },
  { id: 'set:security-defaults', about: ['security default'], says: [/\bsecurity defaults?\b/] },
  {
    id: 'set:assignment-required',
    about: ['assign'],
    says: [
      /\b(?:user )?assignment required\b|\bassigned to the (?:enterprise )?app|\bassign(?:ed)? (?:users|him|her|the user) to\b/,
    ],
  },
  {
    id: 'set:app-off',
    about: ['enabled for users', 'enterprise app'],
    says: [
      /\benabled for users to sign[ -]?in\??["':= ]{1,4}(?:is |to |set to |was )*(?:no|off|false)\b/,
      ...near('enterprise app\\w*', turnedOff, 50),
    ],
  },
  {
    id: 'set:mailbox-full',
    about: ['mailbox', 'inbox', 'storage', 'quota', '50 gb', '50gb'],
    says: near(
      'mail ?box|inbox',
      'full|out of (?:space|storage)|over (?:its )?quota|no space|storage (?:is )?full|50 ?gb(?: limit)?',
      40,
    ),
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
    id: 'set:wrong-client-id',
    about: ['client id', 'application id', 'object id', 'app id'],
    says: near(
      'client id|application id|app id',
      'wrong|mixed up|swapped|object id|mistyped|typo|another app|other app|different app|old app',
      50,
    ),
  },
  {
    id: 'set:wrong-tenant-id',
    about: ['tenant id', 'directory id', 'tenant)'],
    says: near(
      '(?:directory \\(tenant\\)|tenant|directory) id',
      'wrong|mistyped|typo|mixed up|swapped|another|other|old',
      50,
    ),
  },
  {
    id: 'set:national-cloud',
    about: [
      'gcc',
      '21vianet',
      'china',
      'government',
      'microsoftonline.us',
      'partner.microsoftonline.cn',
    ],
    says: [
      /\bgcc ?-?high\b|\b21vianet\b|\bus government\b|\bgovernment (?:cloud|tenant)\b|\bchina (?:cloud|tenant)\b|microsoftonline\.us|partner\.microsoftonline\.cn/,
    ],
  },
  {
    id: 'set:greyed-register',
    about: [
      'grey',
      'gray',
      'not allowed',
      'no permission',
      'cannot',
      "can't",
      'unauthori',
      'denied',
    ],
    says: near(
      'new registration|register (?:an |the |a new )?app\\w*|create (?:an |the |a )?app(?:lication)? registration|app registrations?',
      "gr[ea]yed(?: out)?|is gr[ea]y|not allowed|no permission|can't|cannot|access denied|you do not have access",
      60,
    ),
  },
  {
    id: 'set:risky',
    about: ['risk'],
    says: [
      /\brisky (?:user|sign-?in)s?\b|\bidentity protection\b|\b(?:user|account) (?:is |was )?at risk\b/,
    ],
  },
  {
    id: 'set:no-roles',
    about: ['roles', 'scp', 'scopes'],
    says: near(
      'roles?(?: claim)?|scp(?: claim)?',
      "missing|empty|absent|not there|not present|isn't there|no",
      25,
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
  {
    id: 'set:upn-differs',
    about: ['upn', 'user name', 'username', 'login name', 'sign-in name', 'user principal'],
    says: near(
      'upn|user ?names?|login name|sign-in name|user principal name',
      'not the same|differ\\w*|not identical|is not the (?:mail|e-?mail|smtp)|unlike|other than|and (?:primary )?(?:mail|e-?mail|smtp)',
      60,
    ),
  },
];
