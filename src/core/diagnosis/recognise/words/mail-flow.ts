import type { Symptom } from '../symptoms';

/** What becomes of the mail on its way, and what was found when somebody looked. */
export const mailFlow: readonly Symptom[] = [
  {
    id: 'set:everywhere-at-once',
    about: ['tenants', 'customer', 'client', 'sites'],
    says: [
      /\b(?:different|several|various|other|all|many) (?:tenants|organi[sz]ations)\b[^¶]{0,60}\b(?:different|several|various|other) (?:plugins|hosters|hosts|servers|sites)\b|\b(?:all|several|many|\d+|\w+teen) (?:of )?(?:our |my |different )?(?:customers?|clients?)(?:' | |'s )?(?:sites?|tenants?)?\b[^¶]{0,40}\b(?:at once|at the same (?:time|moment|minute)|simultaneously)\b/,
    ],
  },
  {
    id: 'set:all-ports-closed',
    about: ['587'],
    says: [
      /\b(?:25|465|2525)\b.{0,90}\b587\b.{0,30}\b(?:closed|timed out|refused|filtered|blocked|no|fails?|failed)\b|\b587\b.{0,90}\b(?:25|465|2525)\b.{0,30}\b(?:closed|timed out|refused|filtered|blocked)\b/,
    ],
  },
  {
    id: 'set:inside-only',
    about: ['group', 'list', 'staff@', 'team@', 'all@'],
    says: [
      /\b(?:group|list)\b[^¶]{0,30}\bonly (?:takes|accepts|allows|receives)\b|\b(?:group|list)\b[^¶]{0,60}\b(?:inside|within) (?:the|our|your) (?:organi[sz]ation|company)\b|\bonly\b[^¶]{0,30}\b(?:internal|authenticated)\b[^¶]{0,30}\bsenders?\b/,
    ],
  },
  {
    id: 'set:spam-sent',
    about: ['spam', 'hack', 'bots', 'casino', 'compromis', 'phish'],
    says: [
      /\b(?:hack\w*|compromis\w*|bots?|abused|phish\w*)\b.{0,160}\b(?:thousands|hundreds|spam|casino)\b.{0,260}\b(?:can(?:not|'t| not) (?:send|mail|write)|not send|blocked|restricted|no longer send)\b|\b(?:sent|sending)\b[^¶]{0,40}\b(?:thousands of |hundreds of )?(?:spam|casino)\b.{0,260}\b(?:can(?:not|'t| not) (?:send|mail|write)|not send|blocked|restricted|no longer send)\b/,
    ],
  },
  {
    id: 'set:queue-waits',
    about: ['bunch', 'all at once', 'together', 'batch', 'open', 'visit'],
    says: [
      /\b(?:hours?|delayed|late|later|waits?|stuck|nothing goes out|come)\b.{0,120}\b(?:in (?:a|one) bunch|all at once|all together|in one go|within one minute)\b.{0,200}\b(?:opens?|opened|visits?|visitors?|logged in|clicks?|loads?|page view)\b|\b(?:only|until|when|as soon as|once)\b[^¶]{0,30}\b(?:somebody|someone|anybody|anyone|a visitor|one) (?:opens?|visits?|loads?|calls up|logs in)\b/,
    ],
  },
  {
    id: 'set:not-in-log',
    about: ['log'],
    says: [
      /\b(?:not|never|don't|doesn't|do not|does not|nothing|aren't|isn't)\b[^¶]{0,40}\b(?:in|appear in|show up in) (?:the|its|their|that) (?:\w+ )?(?:e-?mail )?log\b/,
    ],
  },
  {
    id: 'set:sent-copies',
    about: ['sent items', 'sent folder', 'sent mail'],
    says: [
      /\b(?:cop(?:y|ies)|mails?|messages?)\b[^¶]{0,50}\b(?:in|into|to) (?:my|his|her|their|the wrong|the signed-in|another|the personal|the user's)\b[^¶]{0,20}\bsent (?:items|folder|mail)\b|\bsent (?:items|folder)\b[^¶]{0,20}\bof the shared mailbox\b[^¶]{0,40}\b(?:empty|nothing|missing|not|no)\b|\b(?:never|not)\b[^¶]{0,20}\bin (?:those|that|the sent items) of the shared mailbox\b/,
    ],
  },
  {
    id: 'set:own-domain-only',
    about: ['own domain', 'our domain', 'same domain', 'local'],
    says: [
      /\b(?:except|only|just|but not|never)\b[^¶]{0,70}\b(?:our|my|the) own (?:domain|addresses|staff|people)\b|\b(?:our|my|the) own domain\b[^¶]{0,80}\b(?:never|not|nothing|missing|vanish\w*|disappear\w*|don't|doesn't)\b|\bto (?:gmail|outside|others?|everyone else)[^¶]{0,60}\b(?:fine|arrives?|works?)\b[^¶]{0,60}\b(?:own domain|our domain|same domain)\b/,
    ],
  },
  {
    id: 'set:recipient-full',
    about: ['recipient'],
    says: [/\brecipient(?:'s)? (?:mailbox|inbox)\b[^¶]{0,30}\bfull\b/],
  },
];
