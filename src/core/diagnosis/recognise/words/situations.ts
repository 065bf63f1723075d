import type { Symptom } from '../symptoms';

const signIn =
  '(?:sign(?:ed|ing|s)?[- ]?in|log(?:ged|ging|s)?[- ]?in|link(?:ed|ing|s)?|connect(?:ed|ing|s)?|authenticat(?:ed|ing|es|e)|authori[sz](?:ed|ing|es|e)|consented|approved|login)';
const admin =
  '(?:(?:the |a |my |our |his |her )?(?:global |tenant |365 |office |microsoft |it |own )*admin(?:istrator)?\\b)';

/** How it is set up, as far as the complaint tells. */
export const situations: readonly Symptom[] = [
  {
    id: 'set:admin-linked',
    says: [
      new RegExp(
        `\\b${signIn}\\b[^¶]{0,50}\\b(?:as|with|using|under|by|via|through)\\b[^¶@]{0,25}${admin}`,
      ),
      new RegExp(
        `\\b(?:used|using|with|as|under|by|picked|chose)\\b ${admin}[^¶]{0,60}\\b(?:to )?${signIn}`,
      ),
      /\badmin(?:istrator)?@[^ ]{3,60}[^¶]{0,60}\b(?:linked|connected|signed|authenticated|authorized|used)\b|\b(?:linked|connected|signed in|authenticated|authorized|logged in)\b[^¶]{0,40}\badmin(?:istrator)?@/,
    ],
  },
  {
    id: 'set:admin-account',
    says: [
      /\b(?:my|our|his|her|the)(?: own)? (?:global |tenant |365 )?admin(?:istrator)?(?:'s)? (?:account|login|user|credentials|mailbox)\b/,
    ],
  },
  {
    id: 'set:shared-mailbox',
    says: [/\bshared (?:mail ?box|inbox|address|account|e-?mail)\b|\bsharedmailbox\b/],
  },
  {
    id: 'set:signs-in-as-shared',
    says: [
      new RegExp(
        `\\b${signIn}\\b[^¶]{0,40}\\b(?:as|with|using|under|to|into)\\b[^¶]{0,30}\\bshared (?:mail ?box|inbox|account|address)`,
      ),
      /\bshared (?:mail ?box|inbox|account)\b[^¶]{0,60}\b(?:password|can't (?:sign|log)|cannot (?:sign|log)|(?:sign|log) in|login|credentials)/,
      /\bpassword\b[^¶]{0,30}\bshared (?:mail ?box|inbox|account)/,
    ],
  },
  {
    id: 'set:alias',
    says: [/\balias(?:es)?\b|\bsecondary (?:e-?mail )?address\b|\bproxy ?address(?:es)?\b/],
  },
  {
    id: 'set:group',
    says: [
      /\bdistribution (?:list|group)\b|\bmicrosoft 365 group\b|\boffice 365 group\b|\bm365 group\b|\bunified group\b|\bmail-?enabled (?:security )?group\b|\bgroup (?:address|mailbox|inbox)\b|\bteams? (?:group|channel)\b/,
    ],
  },
  { id: 'set:guest', says: [/\bguest (?:user|account)\b|#ext#|\bexternal user\b/] },
  {
    id: 'set:admin-no-mailbox',
    says: [
      /\badmin\w*\b[^¶]{0,60}\b(?:no|without|doesn't have|does not have|has no|not have)\b[^¶]{0,20}\b(?:mail ?box|licen[cs]e)|\b(?:unlicen[cs]ed|licen[cs]e-?free)\b[^¶]{0,20}\badmin/,
    ],
  },
  {
    id: 'set:secret-id',
    says: [
      /\bsecret id\b(?! field is)|\bid of the secret\b|\bsecret's id\b|\bid (?:instead of|rather than) (?:the )?value\b|\bcopied the id\b|\b(?:value|secret)\b[^¶]{0,40}\blooks like a (?:guid|uuid)\b|\b(?:guid|uuid)\b[^¶]{0,40}\b(?:secret|password) field\b|\bsecret\b[^¶]{0,30}\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/,
      /\bsecret\b[^¶]{0,40}\b(?:hidden|masked|asterisks|stars|dots)\b[^¶]{0,40}\bcop(?:y|ied)\b/,
    ],
  },
  {
    id: 'set:application-permission',
    says: [
      /\bapplication permissions?\b|\bpermission type:? application\b|\bmail\.send \(?application\)?\b|\b(?:type|kind) (?:is )?application\b|\bas application\b|\bapplication type\b|\bmail\.send\b[^¶]{0,20}\bapplication\b/,
    ],
  },
  {
    id: 'set:delegated-permission',
    says: [
      /\bdelegated permissions?\b|\bpermission type:? delegated\b|\bmail\.send \(?delegated\)?\b|\bas delegated\b|\bmail\.send\b[^¶]{0,20}\bdelegated\b/,
    ],
  },
  {
    id: 'set:app-only',
    says: [
      /\bclient[_ ]credentials?\b|\bapp-?only\b|\bwithout (?:a )?(?:user|sign-?in|person)\b|\bdaemon\b|\bclientsecretcredential\b|\/users\/[^ /]{3,120}\/sendmail|\bmail\.send \(?application\)?|\bconfidentialclientapplication\b|\bacquiretokenforclient\b|\bsendasapp\b/,
    ],
  },
  {
    id: 'set:exchange-api',
    says: [
      /\boffice 365 exchange online\b|\bexchange online api\b|\b(?:instead of|not) (?:microsoft )?graph\b|00000002-0000-0ff1-ce00-000000000000/,
    ],
  },
  {
    id: 'set:single-tenant',
    says: [
      /\bsingle[- ]?tenant\b|\b(?:accounts in )?this organi[sz]ation(?:al)? directory only\b|\bazureadmyorg\b|\bmy organi[sz]ation only\b/,
    ],
  },
  { id: 'set:common', says: [/\/common\b|\bcommon endpoint\b|\bauthority\b[^¶]{0,20}\bcommon\b/] },
  {
    id: 'set:personal',
    says: [
      /@(?:outlook|hotmail|live|msn)\.(?:com|de|fr|co\.uk|nl|it|es|at|ch|be)\b|\bpersonal (?:microsoft |outlook |hotmail )?(?:account|mailbox|address)\b|\boutlook\.com (?:account|address|mailbox)\b|\bhotmail\b|\bfree outlook\b/,
    ],
  },
  {
    id: 'set:on-prem',
    says: [
      /\bon-?prem(?:ises)?\b|\bhybrid\b|\blocal exchange\b|\bexchange server\b|\bnot (?:yet )?migrated\b/,
    ],
  },
  {
    id: 'set:smtp-password',
    says: [
      /\bsmtp\.office365\.com\b|\bsmtp-mail\.outlook\.com\b|\bbasic auth\w*\b|\bsmtp auth\b|\bauthenticated smtp\b|\bother smtp\b|\bsmtp (?:user(?:name)?|password|login|credentials)\b|\bport (?:587|465)\b/,
    ],
  },
  { id: 'set:app-password', says: [/\bapp[- ]?passwords?\b/] },
  {
    id: 'set:port-465',
    says: [
      /\b465\b|\bssl:\/\/smtp|\bsmtpsecure\b[^¶]{0,10}\bssl\b|\bsecure["']?: ?true\b|\bssl\/tls\b|\bencryption:? ssl\b/,
    ],
  },
  { id: 'set:port-25', says: [/\bport:? ?25\b|:25\b/] },
  {
    id: 'set:graph-token-for-smtp',
    says: [
      /\bgraph\.microsoft\.com\/\.?(?:default|smtp\.send|mail\.send)\b.{0,200}?\b(?:smtp|535|xoauth2)\b|\b(?:smtp|535|xoauth2)\b.{0,200}?\bgraph\.microsoft\.com\/\.?(?:default|smtp\.send|mail\.send)\b|\bgraph token\b[^¶]{0,60}\bsmtp\b|\bxoauth2\b.{0,200}?\baud=(?:https:\/\/graph|00000003)|\baud=(?:https:\/\/graph|00000003).{0,200}?\b(?:535|smtp)\b/,
    ],
  },
  {
    id: 'set:no-consent',
    says: [
      /\b(?:didn't|did not|haven't|have not|never|forgot to|not|without|skipped|no)\b[^¶]{0,30}\b(?:grant(?:ed|ing)?|click\w*|giv\w*|press\w*)?[^¶]{0,15}\badmin(?:istrator)? consent\b|\bnot granted for\b|\bconsent\b[^¶]{0,20}\b(?:not granted|missing|pending)\b|\bstatus\b[^¶]{0,20}\bnot granted\b/,
    ],
  },
  {
    id: 'set:no-mail-send',
    says: [
      /\b(?:only|just)\b[^¶]{0,20}\buser\.read\b|\b(?:forgot|without|missing|no|removed|not)\b[^¶]{0,20}\bmail\.send\b|\bmail\.send\b[^¶]{0,20}\b(?:missing|is not|isn't|not there|absent)\b|\bscp["'= :]{1,4}user\.read(?: [^m]|["',]|$)/,
    ],
  },
  {
    id: 'set:no-send-as',
    says: [
      /\b(?:no|not|without|missing|haven't|don't have|lacks?|forgot|never)\b[^¶]{0,30}\bsend ?-?as\b|\bonly (?:has )?full access\b|\bfull access\b[^¶]{0,40}\b(?:but|not|no|only)\b|\bread and manage\b/,
    ],
  },
  { id: 'set:spa', says: [/\bsingle-?page(?: application)?\b|\bspa\b(?: platform)?/] },
  {
    id: 'set:platform-mobile',
    says: [/\bmobile and desktop\b|\bpublic client\b|\bnative client\b/],
  },
  {
    id: 'set:plain-permalinks',
    says: [/\?rest_route=|\bplain permalinks?\b|\bpermalinks?\b[^¶]{0,30}\bplain\b/],
  },
  { id: 'set:old-callback', says: [/fluent-mail-auth/] },
  {
    id: 'set:localhost-callback',
    says: [
      /https?:\/\/localhost(?::\d+)?\/rest\/oauth2|\blocalhost:5678\b|http:\/\/(?:10|172|192)\.[\d.]{5,14}(?::\d+)?\/rest\/oauth2/,
    ],
  },
  {
    id: 'set:proxy',
    says: [
      /\b(?:behind|reverse)\b[^¶]{0,20}\b(?:proxy|nginx|traefik|caddy|haproxy|load ?balancer|cloudflare)\b|\bx-forwarded-proto\b|\binner host ?name\b|\bcallback starts with http:\/\/|\bhttp:\/\/ instead of https|\bshows? http:\/\/ (?:although|but|while|even)/,
    ],
  },
  {
    id: 'set:bulk',
    says: [
      /\bnewsletter\b|\bbulk\b|\bmass mail\w*\b|\bcampaign\b|\b\d{1,3}[,.]?\d00\d? (?:recipients|subscribers|customers|mails|e-?mails)\b|\bmailing list\b/,
    ],
  },
  {
    id: 'set:attachment',
    says: [
      /\battachments?\b|\bpdf\b|\bbig (?:file|mail)\b|\b\d{1,3} ?mb\b|\blarge (?:file|mail|e-?mail|message)s?\b/,
    ],
  },
  {
    id: 'set:two-mailers',
    says: [
      /\btwo (?:smtp |mail )?plugins\b|\bboth\b[^¶]{0,40}\b(?:active|installed|plugins?)\b|\b(?:another|other|second) (?:smtp|mail) plugin\b|\bstill (?:have )?(?:wp mail smtp|post smtp|easy wp smtp|fluentsmtp)\b/,
    ],
  },
  {
    id: 'set:default-connection',
    says: [
      /\bdefault connection\b|\bfallback connection\b|\banother (?:mailer|connection)\b|\bother connection\b|\bwrong connection\b/,
    ],
  },
  {
    id: 'set:code-reused',
    says: [
      /\b(?:save[ds]?|saving|paste[ds]?|pasting|click\w*|submit\w*|reload\w*|refresh\w*|back button)\b[^¶]{0,40}\b(?:twice|again|a second time|two times)\b|\bsame (?:code|token) (?:again|twice)\b/,
    ],
  },
  {
    id: 'set:old-code',
    says: [
      /\b(?:code|token)\b[^¶]{0,40}\b(?:from (?:yesterday|this morning|an hour ago)|half an hour|lunch|later|20 minutes|30 minutes|an hour)\b|\b(?:after|had) (?:lunch|a break|coffee)\b/,
    ],
  },
  {
    id: 'set:other-organisation',
    says: [
      /\b(?:another|other|different|client's|customer's|their|my agency'?s?|our agency'?s?|own|wrong) (?:tenant|organi[sz]ation|directory|azure (?:account|directory|tenant))\b|\bagency\b[^¶]{0,60}\b(?:tenant|azure|app registration|directory)\b/,
    ],
  },
  {
    id: 'set:clock',
    says: [
      /\b(?:clock|server time|system time|time zone|timezone)\b[^¶]{0,40}\b(?:wrong|off|behind|ahead|slow|fast|skew|drift|minutes|hours)\b|\bminutes (?:slow|fast|behind|ahead)\b|\bntp\b/,
    ],
  },
  { id: 'set:dns', says: [/\bspf\b|\bdkim\b|\bdmarc\b/] },
  {
    id: 'set:all-users',
    says: [
      /\ball (?:our |my )?(?:sites?|websites?|connections|customers)\b[^¶]{0,30}\b(?:at once|same time|stopped|fail)/,
    ],
  },
  {
    id: 'set:token-graph',
    says: [/\baud=(?:https:\/\/graph\.microsoft\.com|00000003-0000-0000-c000-000000000000)/],
  },
  { id: 'set:token-outlook', says: [/\baud=https:\/\/outlook\.office(?:365)?\.com/] },
  {
    id: 'set:smtp',
    says: [
      /\bsmtp\.office365|\bsmtp-mail\.outlook|\bxoauth2\b|\b535\b|\bstarttls\b|\bauth login\b/,
    ],
  },
  {
    id: 'set:no-offline-access',
    says: [
      /\b(?:without|no|missing|forgot|not)\b[^¶]{0,20}\boffline_access\b|\boffline_access\b[^¶]{0,20}\b(?:missing|not)\b/,
    ],
  },
  {
    id: 'set:owners',
    says: [/\badd(?:ed|ing)?\b[^¶]{0,30}\bowners?\b|\bowners?\b[^¶]{0,20}\badded\b/],
  },
  { id: 'set:security-defaults', says: [/\bsecurity defaults?\b/] },
];
