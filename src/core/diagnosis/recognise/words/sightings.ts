import type { Symptom } from '../symptoms';
import { near } from './near';

const mails =
  '(?:e-?)?mails?|messages?|notifications?|orders?|everything|it|they|test mail|confirmations?';
const forms =
  'forms?|contact form\\w*|woocommerce|orders?|wpforms|ninja forms|gravity forms|elementor|checkout|cf7|contact form 7|notifications?|shop mails?|booking';
const bad =
  "fail\\w*|don't|doesn't|do not|does not|not|never|errors?|forbidden|refused|rejected|nothing|denied|errorsendasdenied|silent|only|however|but";

/** What the person sees. */
export const sightings: readonly Symptom[] = [
  {
    id: 'seen:wrong-sender',
    about: ['from', 'sender', 'sent items', 'sent by', 'as if', 'my name', 'repl'],
    says: [
      new RegExp(
        `\\b(?:${mails})\\b[^¶]{0,40}\\b(?:com(?:e|es|ing)|arriv\\w*|sent|sending|go(?:es|ing)?(?: out)?|leave?s?|leaving|show\\w*|appear\\w*|look\\w*|displays?)\\b[^¶]{0,30}\\b(?:from|as|under|with|by|like)\\b[^¶]{0,40}\\b(?:wrong|admin\\w*|my (?:own|personal|name|address|account|mailbox)|other|different|private|boss|personal|instead of|that is me|which is me|somebody else|someone else)\\b`,
      ),
      /\bwrong (?:sender|from|from address|mailbox|account|address|name)\b|\binstead of (?:from )?(?:the )?(?:info|shop|noreply|no-reply|web|contact|office|sales|support|hello|orders|website)@?/,
      /\bsent items\b[^¶]{0,40}\b(?:admin|wrong|my own|another|personal)|\b(?:land|show|end|appear)\w*\b[^¶]{0,20}\b(?:in|up in) (?:my|the admin\w*|his|her) (?:own )?sent\b/,
      /\b(?:my|his|her|the admin'?s?) (?:own |personal |private )?(?:name|address|mailbox|account)\b[^¶]{0,30}\b(?:as (?:the )?sender|appears?|shows?|is shown|is used)\b/,
      /\brepl(?:y|ies)\b[^¶]{0,30}\b(?:land|come|go|arrive|end up)\b[^¶]{0,20}\b(?:me|my|admin|his|her|wrong)/,
    ],
  },
  {
    id: 'seen:forms-fail',
    about: ['test', 'only', 'form'],
    says: [
      new RegExp(
        `\\btest (?:e-?)?(?:mails?|messages?)?\\b.{0,60}\\b(?:works?|working|fine|arriv\\w*|ok|okay|success\\w*|goes|comes|delivered|sent|sends|no problem)\\b.{0,140}?\\b(?:${forms}|other (?:plugin|mail)s?|customers?)\\b.{0,80}?\\b(?:${bad})\\b`,
      ),
      new RegExp(
        `\\btest (?:e-?)?(?:mails?|messages?)?\\b.{0,60}\\b(?:works?|working|fine|arriv\\w*|ok|okay|success\\w*|goes|comes|delivered|sent|sends|no problem)\\b.{0,40}\\b(?:but|however|yet|only|except)\\b.{0,60}\\b(?:${forms})\\b`,
      ),
      new RegExp(
        `\\b(?:${forms})\\b.{0,80}?\\b(?:${bad})\\b.{0,100}?\\b(?:but|while|although|whereas|yet|however|though)?\\b.{0,30}\\btest (?:e-?)?(?:mail|message)\\w*\\b[^¶]{0,40}\\b(?:works?|fine|arriv\\w*|ok|success\\w*|goes|comes|delivered|sends)`,
      ),
      /\bonly (?:the )?(?:forms?|contact form|woocommerce|orders?)\b[^¶]{0,40}\b(?:fail|don't|doesn't|not)/,
    ],
  },
  {
    id: 'seen:not-arriving',
    about: [
      'arriv',
      'receiv',
      'reach',
      'get',
      'deliver',
      'show',
      'come',
      'inbox',
      'disappear',
      'vanish',
      'void',
      'but',
      'nothing',
      'nobody',
    ],
    says: [
      /\b(?:never|don't|doesn't|didn't|do not|does not|did not|not|nothing|no (?:e-?)?mails?|nobody|none|isn't|aren't|without|no one)\b[^¶]{0,45}\b(?:arriv\w*|receiv\w*|reach\w*|g[eo]t(?:s|ting)? (?:the|it|them|any|a|our|my)|delivered|show(?:s|ed|ing)? up|com(?:e|es|ing) (?:in|through|out|at)|inbox|turns? up)\b/,
      /\b(?:sent|success\w*|accepted|202|ok)\b[^¶]{0,60}\b(?:but|yet|however)\b[^¶]{0,60}\b(?:never|nothing|no|not|nobody|isn't|don't|doesn't)\b/,
      /\bdisappear\w*\b|\bvanish\w*\b|\binto the void\b|\bblack hole\b|\blost (?:e-?)?mails?\b/,
    ],
  },
  {
    id: 'seen:says-sent',
    about: ['sent', 'success', 'deliver', 'accept', '202', 'ok', 'green', 'log'],
    says: [
      /\b(?:says?|shows?|reports?|logs?|logged|marked|status|plugin|fluent\w*|wp mail smtp|graph|api|it)\b[^¶]{0,50}\b(?:sent|success\w*|delivered|accepted|202|ok)\b|\b(?:sent|delivered) successfully\b|\b202\b|\bgreen (?:tick|check|mark)\b|\bis green\b|\bsent items\b|\bin (?:the )?sent\b/,
    ],
  },
  {
    id: 'seen:empty-token',
    about: ['token', 'blank', 'empty', 'white', 'no code'],
    says: [
      ...near('(?:access )?token(?: box| field| input)?|(?:box|field)', 'empty|blank', 50),
      /\b(?:blank|empty|white) (?:page|screen|window|popup|tab)\b|\bpage (?:is|stays|was|remains) (?:blank|empty|white)\b/,
      /\bno (?:code|token) (?:comes|came|is) (?:back|shown|displayed)/,
    ],
  },
  {
    id: 'seen:callback-404',
    about: ['404', 'not found', "can't be found", 'nothing found', 'oops'],
    says: near(
      "404|page (?:was )?not found|nothing found|page can't be found|oops",
      'after|sign(?:ed|ing)?|log ?in|microsoft(?!\\.com)|callback|redirect\\w*|authenticat\\w*|outlook_callback|wp-json|rest',
      110,
    ),
  },
  {
    id: 'seen:approval',
    about: ['admin', 'approv', 'it '],
    says: [
      ...near(
        'approval|approve[ds]?|approving',
        'admin(?:istrator)?s?|need\\w*|requir\\w*|request\\w*|ask\\w*|wait\\w*|it department',
        50,
      ),
      /\b(?:need|requir|request|ask|wait)\w*\b[^¶]{0,30}\badmin(?:istrator)?'?s?\b[^¶]{0,20}\b(?:approv\w*|consent|permission)\b/,
      /\bonly (?:an )?admins?\b[^¶]{0,30}\b(?:grant|consent|approve|allow)/,
    ],
  },
  {
    id: 'seen:account-picker',
    about: ['pick', 'automat', 'already', 'choose', 'chose', 'never asked', 'without asking'],
    says: [
      /\bpick(?:s|ed)? (?:the )?(?:wrong|other|another) account|\bautomatically (?:signs?|signed|logs?|logged|uses?|used|picks?|picked|takes?|took)\b|\b(?:browser|edge|chrome)\b[^¶]{0,40}\b(?:already )?(?:signed|logged) in\b|\b(?:never|not|without) ask\w*\b[^¶]{0,30}\baccount\b|\bwas already (?:signed|logged) in\b/,
    ],
  },
  {
    id: 'seen:relink-loop',
    about: ['keep', 'have to', 'had to', 'must', 'need to', 'constant', 'always', 'again', 'every'],
    says: [
      /\b(?:keep|have to|has to|had to|must|need to|constantly|always|wants? (?:me|us) to|asks? (?:me|us) to)\b[^¶]{0,30}\b(?:re-?(?:authenticat|authori[sz]|connect|link)\w*|log(?:ging)? in again|sign(?:ing)? in again|(?:authenticate|connect|link|authori[sz]e|sign in|log in)(?: \w+){0,3} again)|\b(?:log|sign) in every\b/,
    ],
  },
  {
    id: 'seen:timeout',
    about: ['time', 'forever', 'hang', 'spin', 'no response', 'no answer'],
    says: [
      /(?<!secret |token |session |code |secret has |secrets )\btime[sd]? ?-?out\b|\btimeouts?\b|\btimed-out\b|\btakes forever\b|\bhangs?\b|\bspins?\b|\bloading forever\b|\bno (?:response|answer)\b/,
    ],
  },
  {
    id: 'seen:cannot-reach',
    about: ['reach', 'connect', 'get to', 'get through'],
    says: [
      /\b(?:can ?not|can't|could not|couldn't|unable to|never|does not|doesn't|failed to)\b[^¶]{0,20}\b(?:reach|reaches|connect|connects|get to|get through)\b[^¶]{0,40}\b(?:server|microsoft|smtp|host|port|office)\b/,
    ],
  },
  {
    id: 'seen:not-permitted-from',
    about: ['send from', 'send as', 'sending from', 'sender'],
    says: [
      /\b(?:not (?:permitted|allowed|authori[sz]ed)|no (?:permission|right)s?|may not|lacks? (?:permission|the right))\b[^¶]{0,30}\b(?:sen[dt]\w*|use|submit)\b[^¶]{0,20}\b(?:from|as|sender)\b/,
    ],
  },
  {
    id: 'seen:junk',
    about: ['junk', 'spam', 'quarantin'],
    says: [
      /\bjunk\b|\bspam (?:folder|box|filter)\b|\b(?:in|into|to|as) (?:\w+(?:'s|')? ){0,2}spam\b|\bquarantine\w*\b/,
    ],
  },
  {
    id: 'seen:redirect-mismatch',
    about: ['redirect', 'reply', 'callback'],
    says: near(
      'redirect|redirect ur[il]|reply ur[il]|reply address|callback',
      "mismatch\\w*|doesn't match|does not match|not match\\w*|wrong|invalid|not valid|not registered|different|complain\\w*|not allowed|mentions?|error",
      60,
    ),
  },
  {
    id: 'seen:slash-differs',
    about: ['slash', 'case', 'http', 'www'],
    says: [
      /\btrailing slash\b|\bmissing slash\b|\blast slash\b|\bupper ?case\b[^¶]{0,20}\b(?:url|path|redirect)|\bhttp:\/\/[^\s]{3,80}[^¶]{0,60}\bhttps:\/\/|\bwith(?:out)? www\b|\bwww\b[^¶]{0,30}\bwithout\b/,
    ],
  },
  {
    id: 'seen:sends-from-server',
    about: [
      'wordpress@',
      'via ',
      'php',
      'mailed-by',
      'sent ',
      'www-data@',
      'root@',
      'apache@',
      'web server',
      'webserver',
    ],
    says: [
      /\bwordpress@|\bvia ["']?[a-z0-9-]{2,30}\.[a-z0-9.-]{4,60}|\bphp ?mail\b|\bmailed-by\b|\b(?:sent|leave|leaving|go out|come)s?\b[^¶]{0,20}\b(?:from|by|through|via) (?:the |my |our )?(?:web ?server|hosting|host)\b|\bwww-data@|\broot@|\bapache@/,
    ],
  },
  {
    id: 'seen:declined',
    about: ['cancel', 'declin', 'denied', 'closed', 'pressed no', 'clicked no'],
    says: near(
      'consent(?: page| screen)?|permissions? (?:page|screen|request)|accept|requested permissions',
      'cancel\\w*|declin\\w*|denied|closed|pressed no|clicked no',
      60,
    ),
  },
  {
    id: 'seen:red-secret',
    about: ['secret'],
    says: near(
      'secrets?',
      'red|warning|exclamation|expir\\w*|in the past|ran out|run out|out of date|no longer valid',
      60,
    ),
  },
  {
    id: 'seen:verification-failed',
    about: ['credential verification failed'],
    says: [/credential verification failed/],
  },
  {
    id: 'seen:not-authenticated',
    about: ['authenticat', 'authoris', 'authoriz'],
    says: [
      /\b(?:not|haven't|have not|never|before)\b[^¶]{0,20}\b(?:click\w*|press\w*|us\w*)?[^¶]{0,20}\bauthenticat\w*|\bauthenticate (?:button )?(?:yet|not)\b/,
    ],
  },
];
