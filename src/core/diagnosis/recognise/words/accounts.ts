import type { Symptom } from '../symptoms';
import { anAdmin, near, signedIn } from './near';

/** Who signs in, and which mailbox sends. */
export const accounts: readonly Symptom[] = [
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
    id: 'set:mailbox-full',
    about: ['mailbox', 'inbox', 'storage', 'quota', '50 gb', '50gb'],
    says: near(
      'mail ?box|inbox',
      'full|out of (?:space|storage)|over (?:its )?quota|no space|storage (?:is )?full|50 ?gb(?: limit)?',
      40,
    ),
  },
  {
    id: 'set:upn-differs',
    about: ['upn', 'user name', 'username', 'login name', 'sign-in name', 'user principal', 'log'],
    says: [
      /\blog(?:in|ins|s in|ging on| ?in names?)\b[^¶]{0,60}\b(?:but|while|although|whereas)\b[^¶]{0,50}\b(?:mailbox|primary|smtp)\b/,
      /\blogin name and the address\b[^¶]{0,20}\bnever matched\b/,
      ...near(
        'upn|user ?names?|login name|sign-in name|user principal name',
        'not the same|differ\\w*|not identical|is not the (?:mail|e-?mail|smtp)|unlike|other than|and (?:primary )?(?:mail|e-?mail|smtp)',
        60,
      ),
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
    id: 'set:other-organisation',
    about: ['tenant', 'organi', 'directory', 'azure', 'agency', 'portal'],
    says: [
      /\b(?:another|other|different|client's|customer's|their|agency'?s?|own|wrong|private|personal)(?: \w+){0,2} (?:tenant|organi[sz]ation|directory|azure|azure account)\b/,
      /\bagency\b[^¶]{0,60}\b(?:tenant|azure|app registration|directory)\b|\bnot in the (?:company|customer|client|right) (?:one|tenant|directory)\b/,
    ],
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
    id: 'set:risky',
    about: ['risk'],
    says: [
      /\brisky (?:user|sign-?in)s?\b|\bidentity protection\b|\b(?:user|account) (?:is |was )?at risk\b/,
    ],
  },
];
