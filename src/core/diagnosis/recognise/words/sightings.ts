import type { Symptom } from '../symptoms';

/** What the person sees. */
export const sightings: readonly Symptom[] = [
  {
    id: 'seen:wrong-sender',
    says: [
      /\b(?:mails?|e-?mails?|messages?|it|everything|notifications?|orders?)\b[^¶]{0,40}\b(?:com(?:e|es|ing)|arriv\w*|sent|go(?:es|ing)? out|leave?s?|leaving|show\w*|appear\w*)\b[^¶]{0,30}\b(?:from|as|under|with)\b[^¶]{0,40}\b(?:wrong|admin\w*|my (?:own|personal|name|address|account)|other|different|private|boss|personal|instead of)\b/,
      /\bwrong (?:sender|from|from address|mailbox|account|address|name)\b|\binstead of (?:from )?(?:the )?(?:info|shop|noreply|no-reply|web|contact|office|sales|support|hello|orders)@?/,
      /\bsent items\b[^¶]{0,40}\b(?:admin|wrong|my own|another)|\b(?:land|show|end)\w*\b[^¶]{0,20}\b(?:in|up in) (?:my|the admin\w*|his|her) sent\b/,
    ],
  },
  {
    id: 'seen:forms-fail',
    says: [
      /\btest (?:e-?)?mail\w*\b[^¶]{0,50}\b(?:works?|fine|arriv\w*|ok|success\w*|goes|comes|delivered|sent|no problem)\b.{0,120}?\b(?:forms?|contact|orders?|woocommerce|notification\w*|other (?:plugin|mail)s?|checkout|shop|customers?)\b/,
      /\b(?:forms?|contact form\w*|woocommerce|orders?|wpforms|ninja forms|gravity forms|elementor|checkout|cf7|notifications?)\b.{0,80}?\b(?:fail|don't|doesn't|not|never|error|forbidden)\w*\b.{0,80}?\btest (?:e-?)?mail\b[^¶]{0,30}\b(?:works?|fine|arriv\w*|ok|success\w*|goes)/,
      /\bonly (?:the )?(?:forms?|contact form|woocommerce|orders?)\b[^¶]{0,40}\b(?:fail|don't|doesn't|not)/,
    ],
  },
  {
    id: 'seen:not-arriving',
    says: [
      /\b(?:never|don't|doesn't|do not|does not|not|nothing|no (?:e-?)?mails?|nobody|none|isn't|aren't|without)\b[^¶]{0,40}\b(?:arriv\w*|receiv\w*|reach\w*|get(?:s|ting)? (?:the|it|them|any)|delivered|show(?:s|ing)? up|come(?:s)? (?:in|through)|inbox)\b/,
      /\b(?:sent|success\w*|accepted|202|ok)\b[^¶]{0,60}\b(?:but|yet|however)\b[^¶]{0,60}\b(?:never|nothing|no|not|nobody|isn't|don't|doesn't)\b/,
      /\bdisappear\w*\b|\bvanish\w*\b|\binto the void\b|\bblack hole\b/,
    ],
  },
  {
    id: 'seen:says-sent',
    says: [
      /\b(?:says?|shows?|reports?|logs?|logged|marked|status|plugin|fluent\w*|wp mail smtp)\b[^¶]{0,50}\b(?:sent|success\w*|delivered|accepted|202|ok)\b|\b(?:sent|delivered) successfully\b|\b202\b|\bgreen\b|\bsent items\b|\bin (?:the )?sent\b/,
    ],
  },
  {
    id: 'seen:empty-token',
    says: [
      /\b(?:access )?token (?:box|field|input)\b[^¶]{0,40}\b(?:empty|blank|nothing)|\b(?:empty|blank|no)\b[^¶]{0,30}\b(?:access )?token\b[^¶]{0,20}\b(?:box|field|input|filled|appears|shown)/,
      /\b(?:blank|empty|white) (?:page|screen|window|popup|tab)\b|\bpage (?:is|stays|was|remains) (?:blank|empty|white)\b/,
      /\bno (?:code|token) (?:comes|came|is) (?:back|shown|displayed)/,
    ],
  },
  {
    id: 'seen:callback-404',
    says: [
      /\b(?:404|page (?:was )?not found|nothing found|that page can't be found|oops)\b[^¶]{0,80}\b(?:after|sign|login|microsoft|callback|redirect|authenticat|outlook_callback|wp-json)/,
      /\b(?:after|sign\w*|login|log in|microsoft|callback|redirect\w*|authenticat\w*|outlook_callback|wp-json)\b[^¶]{0,100}\b(?:404|page (?:was )?not found|page can't be found)/,
    ],
  },
  {
    id: 'seen:approval',
    says: [
      /\b(?:admin(?:istrator)?|it)\b[^¶]{0,20}\b(?:approval|approve|consent|permission)\b[^¶]{0,30}\b(?:need|requir|request|ask|wait)|\b(?:need|requir|request|ask|wait)\w*\b[^¶]{0,30}\b(?:admin(?:istrator)?|it)\b['s]{0,2}[^¶]{0,15}\b(?:approv\w*|consent|permission)\b|\bapproval (?:required|needed|page|screen)/,
    ],
  },
  {
    id: 'seen:account-picker',
    says: [
      /\bpick(?:s|ed)? (?:the )?(?:wrong|other|another) account|\bautomatically (?:signs?|signed|logs?|logged|uses?|used|picks?|picked)\b|\b(?:browser|edge|chrome)\b[^¶]{0,40}\b(?:already )?(?:signed|logged) in\b/,
    ],
  },
  {
    id: 'seen:relink-loop',
    says: [
      /\b(?:keep|have to|had to|must|need to|constantly|always)\b[^¶]{0,20}\b(?:re-?(?:authenticat|authori[sz]|connect|link)\w*|log(?:ging)? in again|sign(?:ing)? in again)/,
    ],
  },
  {
    id: 'seen:timeout',
    says: [
      /\btime-?d? ?-?out\b|\btimeouts?\b|\btakes forever\b|\bhangs?\b|\bspins?\b|\bloading forever\b|\bno response\b/,
    ],
  },
  {
    id: 'seen:junk',
    says: [
      /\bjunk\b|\bspam (?:folder|box|filter)\b|\b(?:in|into|to|as) (?:the |their |my )?spam\b|\bquarantine\w*\b/,
    ],
  },
  {
    id: 'seen:redirect-mismatch',
    says: [
      /\b(?:redirect|reply|callback)\b[^¶]{0,30}\b(?:mismatch|doesn't match|does not match|not match\w*|wrong|invalid|different|not registered)\b/,
    ],
  },
  {
    id: 'seen:slash-differs',
    says: [
      /\btrailing slash\b|\bmissing slash\b|\blast slash\b|\bupper ?case\b[^¶]{0,20}\b(?:url|path|redirect)|\bhttp:\/\/[^\s]{3,80}[^¶]{0,60}\bhttps:\/\/|\bwith(?:out)? www\b|\bwww\b[^¶]{0,30}\bwithout\b/,
    ],
  },
  {
    id: 'seen:sends-from-server',
    says: [
      /\bwordpress@|\bvia [a-z0-9.-]{4,60}|\bphp ?mail\b|\bmailed-by\b|\bsent (?:from|by|through) (?:the )?(?:web ?server|hosting|host)\b|\bwww-data@|\broot@|\bapache@/,
    ],
  },
];
