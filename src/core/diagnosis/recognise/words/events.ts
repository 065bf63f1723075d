import type { Symptom } from '../symptoms';
import { changed, near, removed, somebody, turnedOn } from './near';

const itStaff =
  'admin(?:istrator)?s?|it (?:department|team|guys?|desk|support|people|company|provider)|our it|helpdesk|help desk|support desk|service desk|it';

/** What happened before it stopped. */
export const events: readonly Symptom[] = [
  {
    id: 'event:admin-reset',
    about: ['reset', 'tokensvalidfrom'],
    says: [
      new RegExp(`\\b(?:${itStaff})\\b[^¶]{0,40}\\breset\\w*\\b[^¶]{0,40}\\bpassword`),
      /\breset\w*\b[^¶]{0,40}\bpassword\b[^¶]{0,80}\b(?:admin cent|entra|microsoft 365|365 admin|for (?:him|her|them|the user|the account|the mailbox|that user|this user))/,
      /\bpassword\b[^¶]{0,40}\bwas reset (?:by|in|from|through)\b/,
      /\b(?:i|we) (?:had to )?reset (?:the |his |her |its )?password (?:of|for|on)\b/,
      /\btokensvalidfrom\b/,
    ],
  },
  {
    id: 'event:revoked',
    about: ['revok', 'invalidat', 'sign', 'compromis', 'phish', 'hack', 'session'],
    says: [
      ...near(
        'revok\\w*|invalidat\\w*|kill\\w*|ended|terminat\\w*',
        'sessions?|tokens?|sign-?ins?|refresh tokens?',
        40,
      ),
      /\bsign(?:ed|ing)?[ -]?(?:\w+ ){0,3}?out (?:of all|everywhere|from all|of every|on all|all|everyone|everybody)/,
      /\bsign(?:ed|ing)? (?:out |everyone |everybody |all |him |her |them ){1,3}/,
      /\bcompromised\b|\bphish\w*|\bhacked\b|\baccount takeover\b/,
    ],
  },
  {
    id: 'event:password-changed',
    about: ['password', 'passwort'],
    says: [...near(changed, 'passwords?|passwort', 45), /\bpassword\b[^¶]{0,30}\bexpired/],
  },
  {
    id: 'event:account-disabled',
    about: [
      'left',
      'quit',
      'retire',
      'resign',
      'delet',
      'disab',
      'block',
      'deactiv',
      'offboard',
      'suspend',
      'gone',
      'fired',
      'let go',
      'terminat',
      'no longer work',
      'closed',
    ],
    says: [
      ...near(
        somebody,
        'left (?:the |our |us|last|in|on)|has left|quit|retired|no longer works|was let go|resigned|is gone|offboarded|deactivated|suspended|fired|was terminated',
        60,
      ),
      ...near(
        'accounts?|users?|sign-?in',
        'deleted|disabled|blocked|deactivated|suspended|closed',
        55,
      ),
      /\bhr\b[^¶]{0,40}\b(?:deleted|disabled|removed|closed)\b/,
    ],
  },
  {
    id: 'event:licence-removed',
    about: ['licen', 'subscription', 'trial'],
    says: [
      ...near(
        `${removed}|downgrad\\w*|sav(?:e|ed|ing)|moved|freed|let (?:it|the)`,
        '(?:\\w+ )?licen[cs]es?',
        60,
      ),
      ...near('subscription|trial', 'expired|lapsed|ended|cancel\\w*|ran out', 40),
      /\bno licen[cs]e\b|\bunlicen[cs]ed\b|\bwithout (?:a |an |any )?(?:exchange |microsoft 365 |office 365 )?licen[cs]e|\b(?:isn't|is not|not|never) licen[cs]ed\b|\bhas(?:n't| not) (?:got )?(?:a |any )?licen[cs]e/,
    ],
  },
  {
    id: 'event:licence-added',
    about: ['licen', 'creat'],
    says: [
      /\b(?:just|today|minutes? ago|an hour ago|this morning|newly|recently)\b[^¶]{0,40}\b(?:assign|add|bought|gave|given|purchas)\w*\b[^¶]{0,40}\blicen[cs]e/,
      /\blicen[cs]e\b[^¶]{0,40}\b(?:assigned|added|bought|given)\b[^¶]{0,40}\b(?:just|today|minutes? ago|an hour ago|this morning)/,
      /\b(?:just|newly) created (?:the |this |a )?(?:user|mailbox|account)\b|\bmailbox (?:was )?(?:just )?created (?:today|minutes ago|an hour ago)/,
    ],
  },
  {
    id: 'event:mfa-on',
    about: ['mfa', '2fa', 'factor', 'two-step', 'two step', 'authenticator'],
    says: near(
      turnedOn,
      'mfa|2fa|multi-?factor\\w*|two-?factor\\w*|two-?step\\w*|two step\\w*|authenticator',
      45,
    ),
  },
  {
    id: 'event:ca-policy',
    about: ['conditional', 'geo', 'countr', 'location', 'abroad', 'outside', 'compliant'],
    says: [
      /\bconditional access\b|\bgeo-?(?:block|fenc|restrict)\w*/,
      ...near(
        'block\\w*|restrict\\w*|allow\\w*|only',
        'countries|country|foreign|abroad|outside (?:of )?(?:the )?(?:country|eu|us|germany|europe)',
        45,
      ),
      /\b(?:named|trusted) locations?\b|\bcompliant devices?\b/,
      /\b(?:nobody|no ?one|only|not|never|may|blocked|block|forbid\w*|allowed|restrict\w*|refus\w*)\b[^¶]{0,50}\b(?:sign|log|logging|signing|sign-?ins?|logins?|access)\b[^¶]{0,40}\b(?:abroad|from outside (?:the )?[a-z]+|other countries|foreign countries|from (?:the |our )?(?:office|company|corporate) networks?|from [a-z]+ only|from within [a-z]+)\b|\b(?:block\w*|forbid\w*|restrict\w*)\b[^¶]{0,30}\b(?:countries|locations?|foreign logins?)\b/,
    ],
  },
  {
    id: 'event:site-moved',
    about: ['mov', 'migrat', 'transfer', 'server', 'host', 'vps'],
    says: [
      ...near(
        'mov(?:e|ed|ing)|migrat\\w*|transfer\\w*|switch\\w*|chang\\w*|new|cheaper|different',
        'web ?servers?|servers?|hosts?|hosting|hoster|web ?host|hosting (?:company|provider)|vps|webspace|data ?cent(?:er|re)',
        45,
      ),
      /\b(?:site|website|shop|wordpress)\b[^¶]{0,20}\b(?:was |has been |got )?(?:moved|migrated|transferred)\b/,
    ],
  },
  {
    id: 'event:site-address',
    about: [
      'domain',
      'url',
      'https',
      'ssl',
      'www',
      'live',
      'address',
      'rebrand',
      'subdomain',
      'certificate',
    ],
    says: [
      ...near(
        'forc\\w*|enabl\\w*|install\\w*|activat\\w*|got',
        'https|ssl|(?:ssl |tls )?certificate',
        40,
      ),
      ...near(
        'chang\\w*|switch\\w*|mov(?:e|ed|ing)|new|rebrand\\w*|renam\\w*|launch\\w*|swap\\w*|redirect\\w* (?:to|from)',
        'domain|domain name|site (?:url|address)|website address|https(?!:)|ssl|www|live site|production|subdomain',
        50,
      ),
      /\bhttp to https\b|\b(?:added|removed|dropped) (?:the )?www\b|\bwent live\b|\bgo(?:ing)? live\b|\bssl certificate\b[^¶]{0,20}\binstalled\b/,
    ],
  },
  {
    id: 'event:registrar',
    about: ['registrar', 'dns', 'nameserver', 'name server', 'zone'],
    says: [
      /\b(?:mov\w*|transfer\w*|chang\w*|switch\w*|new|different|other)\b[^¶]{0,50}\b(?:registrar|dns (?:provider|host\w*|zone)|name ?servers?)\b|\b(?:registrar|dns (?:provider|host\w*|zone)|name ?servers?)\b[^¶]{0,40}\b(?:chang\w*|mov\w*|transfer\w*|switch\w*)\b/,
    ],
  },
  {
    id: 'event:cloned',
    about: ['clon', 'duplic', 'cop', 'restor', 'stag', 'backup', 'import'],
    says: [
      ...near(
        'clon\\w*|duplicat\\w*|cop(?:y|ied|ying)|restor\\w*|backup|import\\w*|rolled back',
        'sites?|website|database|db|wordpress|shop|production|live|staging|server',
        50,
      ),
      /\bstaging\b|\bfrom (?:a|the) backup\b/,
    ],
  },
  {
    id: 'event:salts',
    about: ['salt', 'auth_key', 'security key', 'wp-config'],
    says: [
      /\bsalts?\b|\bauth_key\b|\bsecurity keys\b|\bwp-config\b[^¶]{0,40}\b(?:new|chang|regenerat|replac)/,
    ],
  },
  {
    id: 'event:secret-renewed',
    about: ['secret'],
    says: near(
      'renew\\w*|rotat\\w*|replac\\w*|creat\\w*|generat\\w*|made|make|issu\\w*|refresh\\w*|updat\\w*|new(?! secret (?:expired|has))',
      '(?:client )?secrets?',
      40,
    ),
  },
  {
    id: 'event:secret-deleted',
    about: ['secret'],
    says: near(
      'delet\\w*|remov\\w*|clean\\w*|purg\\w*',
      '(?:old |unused |client |the |wrong )*secrets?',
      30,
    ),
  },
  {
    id: 'event:app-deleted',
    about: ['delet', 'remov', 'clean', 'purg', 'tid', 'gone'],
    says: near(
      'delet\\w*|remov\\w*|clean\\w*|purg\\w*|tid(?:y|ied)\\w*|disappear\\w*|is gone|was gone',
      'app(?:lication)? registrations?|registered apps?|enterprise app\\w*|azure apps?|entra apps?|the app|our app|unused apps?|old apps?|the registration|the application',
      50,
    ),
  },
  {
    id: 'event:permission-removed',
    about: ['permission', 'consent', 'mail.send'],
    says: near(
      'remov\\w*|revok\\w*|delet\\w*|withdr\\w*|drop\\w*|gone|took away',
      '(?:api )?permissions?|consent|mail\\.send',
      40,
    ),
  },
  {
    id: 'event:language-plugin',
    about: [
      'wpml',
      'polylang',
      'translatepress',
      'weglot',
      'qtranslate',
      'multiling',
      'language',
      '/wp-json',
    ],
    says: [
      /\bwpml\b|\bpolylang\b|\btranslatepress\b|\bweglot\b|\bqtranslate\b|\bmulti-?lingual\b|\blanguage (?:plugin|switcher|versions?)\b|\b(?:several|two|three|other|second|both|all) languages?\b|\/(?:en|de|fr|nl|es|it|pt|pl)\/wp-json/,
    ],
  },
  {
    id: 'event:converted-shared',
    about: ['shared'],
    says: near(
      'conver\\w*|made|turned|changed|switched',
      '(?:in)?to (?:a )?shared(?: mailbox)?',
      50,
    ),
  },
  {
    id: 'event:renamed',
    about: ['renam', 'upn', 'primary', 'married', 'user name', 'username'],
    says: [
      ...near(
        'renam\\w*|chang\\w*|new',
        'mailbox|primary address|upn|user ?name|user principal|primary (?:smtp|e-?mail)',
        40,
      ),
    ],
  },
  {
    id: 'event:redirect-removed',
    about: ['redirect', 'reply url', 'callback'],
    says: near(
      'remov\\w*|delet\\w*|clean\\w*|tid(?:y|ied)\\w*|gone',
      'redirect(?: ur[il]s?)?|reply urls?|callback',
      40,
    ),
  },
  {
    id: 'event:firewall',
    about: ['firewall', 'gateway', 'proxy', 'security plugin', 'waf', 'wordfence', 'antivirus'],
    says: near(
      'new|chang\\w*|install\\w*|updat\\w*|replac\\w*|switch\\w*|enabl\\w*|activat\\w*',
      'firewall|gateway|proxy|security plugin|waf|wordfence|antivirus',
      40,
    ),
  },
  {
    id: 'event:tenant-changed',
    about: ['tenant', 'organi', 'merge', 'directory', 'took over'],
    says: [
      ...near(
        'migrat\\w*|merg\\w*|mov(?:e|ed|ing)|chang\\w*|switch\\w*',
        '(?:other |another |new |different )?tenant|another organi[sz]ation|new organi[sz]ation',
        45,
      ),
      /\btook over\b[^¶]{0,30}\bdomain\b/,
    ],
  },
  {
    id: 'event:send-as-given',
    about: ['send as', 'sendas', 'send-as'],
    says: near('just|minutes? ago|an hour ago|this morning|today', 'send[ -]?as', 40),
  },
];
