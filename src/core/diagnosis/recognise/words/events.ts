import type { Symptom } from '../symptoms';

/** What happened before it stopped. */
export const events: readonly Symptom[] = [
  {
    id: 'event:admin-reset',
    says: [
      /\b(?:admin(?:istrator)?s?|it (?:department|team|guy|support|desk)?|our it|helpdesk|support|we|i)\b[^¶]{0,30}\breset\b[^¶]{0,30}\bpassword\b[^¶]{0,60}\b(?:admin cent(?:er|re)|entra|microsoft 365|365 admin|for (?:him|her|them|the user|the account|the mailbox))/,
      /\b(?:admin(?:istrator)?|it department|it team|our it|helpdesk|it guy|it support)\b[^¶]{0,40}\b(?:reset|resetting)\b[^¶]{0,40}\bpassword/,
      /\bpassword\b[^¶]{0,30}\bwas reset by\b/,
      /\breset (?:the |his |her |its |my )?password (?:in|from|through|via) (?:the )?(?:admin|entra|microsoft 365|365)/,
      /\btokensvalidfrom\b/,
    ],
  },
  {
    id: 'event:revoked',
    says: [
      /\b(?:revok|invalidat)\w*\b[^¶]{0,40}\b(?:sessions?|tokens?|sign-?ins?|refresh)/,
      /\bsessions?\b[^¶]{0,20}\b(?:revoked|were ended|have been ended)/,
      /\bsign(?:ed)? (?:him|her|them|me|everyone|everybody|all users|the user)? ?out (?:of all|everywhere|from all|of every)/,
      /\bsigned? out (?:of )?(?:everywhere|all (?:devices|sessions))/,
      /\bcompromised\b|\bphish(?:ed|ing)\b|\bhacked\b/,
    ],
  },
  {
    id: 'event:password-changed',
    says: [
      /\b(?:chang|reset|updat|renew|rotat)\w*\b[^¶]{0,40}\bpassword/,
      /\bpassword\b[^¶]{0,40}\b(?:chang|reset|updat|renew|rotat|expired)/,
      /\bnew password\b/,
    ],
  },
  {
    id: 'event:account-disabled',
    says: [
      /\b(?:employee|colleague|person|user|staff member|guy|admin(?:istrator)?|freelancer|developer|assistant|owner|coworker|co-worker|webmaster)\b[^¶]{0,50}\b(?:left|quit|retired|no longer works|was let go|resigned|has gone|is gone|deleted|disabled|blocked|removed|offboarded|deactivated)/,
      /\b(?:deleted|disabled|blocked|deactivated|offboarded|removed)\b[^¶]{0,30}\b(?:account|user|employee)\b/,
      /\b(?:account|user)\b[^¶]{0,25}\b(?:was|is|has been|got|were) (?:deleted|disabled|blocked|deactivated|removed|suspended)/,
    ],
  },
  {
    id: 'event:licence-removed',
    says: [
      /\b(?:remov|cancel|drop|took away|taken away|unassign|reassign|reclaim|downgrad|let\b.{0,20}\blapse|expir|free[d ]|sav)\w*\b[^¶]{0,40}\blicen[cs]e/,
      /\blicen[cs]es?\b[^¶]{0,50}\b(?:removed|cancel|dropped|taken|unassigned|reassigned|expired|lapsed|ran out|moved|downgraded|not renewed)/,
      /\b(?:subscription|trial)\b[^¶]{0,30}\b(?:expired|lapsed|ended|cancel|ran out)/,
      /\b(?:has|with|have) no licen[cs]e|\bunlicen[cs]ed\b|\bwithout (?:a|an|any)? ?(?:exchange |microsoft 365 )?licen[cs]e|\b(?:no|isn't|is not|not) licen[cs]ed?\b/,
    ],
  },
  {
    id: 'event:licence-added',
    says: [
      /\b(?:just|today|minutes? ago|an hour ago|this morning|newly|recently)\b[^¶]{0,40}\b(?:assign|add|bought|gave|given|purchas)\w*\b[^¶]{0,40}\blicen[cs]e/,
      /\blicen[cs]e\b[^¶]{0,40}\b(?:assigned|added|bought|given)\b[^¶]{0,40}\b(?:just|today|minutes? ago|an hour ago|this morning)/,
      /\b(?:just|newly) created (?:the |this |a )?(?:user|mailbox|account)\b|\bmailbox (?:was )?(?:just )?created (?:today|minutes ago|an hour ago)/,
    ],
  },
  {
    id: 'event:mfa-on',
    says: [
      /\b(?:enabl|turn|switch|activat|enforc|introduc|roll|requir|set up)\w*\b[^¶]{0,30}\b(?:mfa|2fa|multi-?factor|two-?factor|two-?step|authenticator)/,
      /\b(?:mfa|2fa|multi-?factor|two-?factor|two-?step)\b[^¶]{0,40}\b(?:enabled|turned on|switched on|activated|enforced|introduced|rolled out|mandatory|required|on for)/,
    ],
  },
  {
    id: 'event:ca-policy',
    says: [
      /\bconditional access\b|\bgeo-?(?:block|fenc)\w*|\bcountry (?:block|filter|rule|restriction)|\bblock\w*\b[^¶]{0,30}\b(?:countries|foreign|outside (?:of )?(?:the )?(?:country|eu|us|germany))\b|\bnamed locations?\b|\btrusted locations?\b/,
    ],
  },
  {
    id: 'event:site-moved',
    says: [
      /\b(?:mov|migrat|transfer|switch|chang)\w*\b[^¶]{0,50}\b(?:server|host|hosting|hoster|provider|vps|webspace|data ?cent(?:er|re)|cloudways|kinsta|siteground|hetzner|new machine)\b/,
      /\bnew (?:server|host|hosting|hoster|web ?host|vps)\b/,
      /\b(?:site|website|shop|wordpress)\b[^¶]{0,20}\b(?:was |has been |got )?(?:moved|migrated|transferred)\b/,
    ],
  },
  {
    id: 'event:site-address',
    says: [
      /\b(?:chang|switch|mov|new|rebrand|renam|launch|went live|go live|swap|redirect)\w*\b[^¶]{0,50}\b(?:domain|site (?:url|address)|url|https|ssl|www|live site|production)\b/,
      /\bdomain\b[^¶]{0,30}\b(?:changed|renamed|switched|moved|rebranded)\b/,
      /\bfrom http to https\b|\b(?:added|removed|dropped|without|with) (?:the )?www\b|\bwent live\b|\bssl certificate\b[^¶]{0,20}\binstalled\b/,
    ],
  },
  {
    id: 'event:cloned',
    says: [
      /\b(?:clon|duplicat|cop(?:y|ied)|restor|stag(?:ing|ed)|backup|import)\w*\b[^¶]{0,50}\b(?:site|website|database|db|wordpress|shop|production|live)\b/,
      /\bstaging\b|\bfrom (?:a|the) backup\b/,
    ],
  },
  {
    id: 'event:salts',
    says: [
      /\bsalts?\b|\bauth_key\b|\bsecurity keys\b|\bwp-config\b[^¶]{0,40}\b(?:new|chang|regenerat|replac)/,
    ],
  },
  {
    id: 'event:secret-renewed',
    says: [
      /\b(?:renew|rotat|replac|creat|generat|made|make|add|issu|refresh|updat|new)\w*\b[^¶]{0,30}\b(?:client )?secret\b(?! expired| has expired)/,
      /\bsecret\b[^¶]{0,30}\b(?:renewed|rotated|replaced|regenerated|refreshed)\b/,
    ],
  },
  {
    id: 'event:secret-deleted',
    says: [
      /\b(?:delet|remov|clean|purg)\w*\b[^¶]{0,40}\b(?:old |unused |client |the )?secrets?\b/,
      /\bsecrets?\b[^¶]{0,25}\b(?:was|were|got|has been|been) (?:deleted|removed)/,
    ],
  },
  {
    id: 'event:app-deleted',
    says: [
      /\b(?:delet|remov|clean|purg|tid)\w*\b[^¶]{0,50}\b(?:app registrations?|registered apps?|enterprise app\w*|the app|unused apps?|old apps?|azure apps?|applications?)\b/,
      /\bapp(?:lication)?(?: registration)?\b[^¶]{0,20}\b(?:was|got|has been|is) (?:deleted|removed|gone)/,
    ],
  },
  {
    id: 'event:permission-removed',
    says: [
      /\b(?:remov|revok|delet|withdr|drop|clean)\w*\b[^¶]{0,40}\b(?:permissions?|consent|api permissions?|mail\.send)\b/,
      /\b(?:permissions?|consent)\b[^¶]{0,30}\b(?:removed|revoked|withdrawn|deleted|gone)\b/,
    ],
  },
  {
    id: 'event:language-plugin',
    says: [
      /\bwpml\b|\bpolylang\b|\btranslatepress\b|\bweglot\b|\bqtranslate\b|\bmultilingual\b|\blanguage (?:plugin|switcher)\b|\b(?:several|two|three|other|second) languages?\b|\/(?:en|de|fr|nl|es|it)\/wp-json/,
    ],
  },
  {
    id: 'event:converted-shared',
    says: [
      /\bconver\w*\b[^¶]{0,40}\bshared\b|\b(?:made|turned|changed)\b[^¶]{0,40}\b(?:into|to) a shared mailbox/,
    ],
  },
  {
    id: 'event:renamed',
    says: [
      /\b(?:renam\w*|chang\w*)\b[^¶]{0,40}\b(?:mailbox|primary address|upn|user ?name|e-?mail address|user principal)\b|\bnew (?:primary )?(?:address|upn)\b/,
    ],
  },
  {
    id: 'event:redirect-removed',
    says: [
      /\b(?:remov|delet|clean|tid)\w*\b[^¶]{0,40}\b(?:redirect (?:uri|url)s?|reply urls?|callback)\b/,
    ],
  },
  {
    id: 'event:firewall',
    says: [
      /\b(?:new|chang|install|updat|replac|switch|enabl)\w*\b[^¶]{0,30}\b(?:firewall|gateway|proxy|security plugin|waf|wordfence|antivirus)\b/,
      /\b(?:firewall|gateway|proxy)\b[^¶]{0,30}\b(?:changed|replaced|updated|installed|enabled|new)\b/,
    ],
  },
  {
    id: 'event:tenant-changed',
    says: [
      /\b(?:tenant|organi[sz]ation|directory)\b[^¶]{0,30}\b(?:migrat|merg|mov|chang|switch)\w*|\b(?:migrat|merg|mov)\w*\b[^¶]{0,40}\b(?:tenant|another organi[sz]ation)\b|\btook over\b[^¶]{0,30}\bdomain\b/,
    ],
  },
  {
    id: 'event:send-as-given',
    says: [
      /\b(?:just|minutes? ago|today|an hour ago|this morning)\b[^¶]{0,40}\bsend ?as\b|\bsend ?as\b[^¶]{0,40}\b(?:just now|minutes? ago|an hour ago|this morning)/,
    ],
  },
];
