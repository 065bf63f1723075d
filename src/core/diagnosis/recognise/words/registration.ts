import type { Symptom } from '../symptoms';
import { near, turnedOff } from './near';

/** How the app is registered and what it may do. */
export const registration: readonly Symptom[] = [
  {
    id: 'set:secret-id',
    about: ['secret', 'guid', 'uuid', ' id'],
    says: [
      /\bsecret id\b(?! field is)|\bid of the secret\b|\bsecret's id\b|\bid (?:instead of|rather than) (?:the )?(?:secret )?value\b|\bcopied the (?:secret )?id\b|\bwrong column\b/,
      ...near(
        // "The provided client secret keys for app '0a1b...' are expired" names the app, not a secret.
        'client secret(?! keys)|secret(?! keys)|value',
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
    id: 'set:app-limited',
    about: ['app'],
    says: [
      /\b(?:limit\w*|restrict\w*|scop\w*|confin\w*)\b[^¶]{0,20}\bapp(?:lication)?\b[^¶]{0,40}\b(?:mailbox(?:es)?|group|security group)\b|\bapp(?:lication)?\b[^¶]{0,40}\b(?:limit\w*|restrict\w*|scop\w*|may only)\b[^¶]{0,40}\b(?:mailbox(?:es)?|group)\b/,
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
    id: 'set:no-offline-access',
    about: ['offline_access'],
    says: [
      /\b(?:without|no|missing|forgot|not)\b[^¶]{0,20}\boffline_access\b|\boffline_access\b[^¶]{0,20}\b(?:missing|not)\b/,
    ],
  },
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
    id: 'set:no-roles',
    about: ['roles', 'scp', 'scopes'],
    says: near(
      'roles?(?: claim)?|scp(?: claim)?',
      "missing|empty|absent|not there|not present|isn't there|no",
      25,
    ),
  },
  {
    id: 'set:token-graph',
    about: ['aud'],
    says: [
      /\baud(?:ience)?["']?(?: is)?[ =:]{1,3}["']?(?:https:\/\/graph\.microsoft\.com|00000003-0000-0000-c000-000000000000)/,
    ],
  },
  {
    id: 'set:token-outlook',
    about: ['aud='],
    says: [/\baud=https:\/\/outlook\.office(?:365)?\.com/],
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
      /\b(?:save[ds]?|saving|paste[ds]?|pasting|click\w*|submit\w*|reload\w*|refresh\w*|back button)\b[^¶]{0,40}\b(?:twice|a second time|two times)\b|\bsame (?:code|token) (?:again|twice)\b/,
      /\b(?:save[ds]?|saving|paste[ds]?|pasting|click\w*|submit\w*|reload\w*|refresh\w*)\b(?:(?!\b(?:sign|log|link|connect|enter)\w*\b)[^¶]){0,40}\bagain\b/,
    ],
  },
  {
    id: 'set:old-code',
    about: ['code', 'token', 'lunch', 'break', 'coffee'],
    says: [
      /\b(?:code|token)\b[^¶]{0,40}\b(?:from (?:yesterday|this morning|an hour ago)|half an hour|lunch|later|20 minutes|30 minutes|an hour)\b|\b(?:after|had) (?:lunch|a break|coffee)\b/,
    ],
  },
];
