import type { Symptom } from '../symptoms';

const stopped = '(?:stop|fail|broke|broken|dead|quit|error|no mail|nothing|suddenly|then|until)';

/** When it stopped, or how often it comes. */
export const times: readonly Symptom[] = [
  {
    id: 'time:secret-age',
    says: [
      new RegExp(
        `\\b(?:exactly|almost|about|after|for|nearly|just over|roughly|to the day)\\b[^¶]{0,20}\\b(?:two|2|one|1|a) ?(?:full )?years?\\b[^¶]{0,80}\\b${stopped}`,
      ),
      new RegExp(`\\b(?:24|twenty-?four|12|twelve|6|six|18) ?months?\\b[^¶]{0,80}\\b${stopped}`),
      new RegExp(`\\b(?:180|365|730) days\\b[^¶]{0,80}\\b${stopped}`),
      /\b(?:set ?up|setup|configured|created|installed|registered|made)\b[^¶]{0,60}\b(?:two|2|one|1|a|24 months|12 months|6 months|six months) ?years? ago\b/,
      /\b(?:set ?up|setup|configured|created|installed|registered|made|connected)\b[^¶]{0,60}\b(?:24|12|6|six|twelve|18) months ago\b/,
      /\b(?:two|2|one|1) years? ago to the day\b|\bexactly (?:two|2|one|1|a) years?\b|\bworked (?:fine |well |perfectly |without (?:a )?problems? )?for (?:exactly )?(?:two|2|one|1|a) (?:full )?years?\b|\bworking (?:fine |well )?for (?:exactly )?(?:two|2|one|a) years?\b/,
      /\bsame (?:day|date|time) (?:last year|two years ago)|\banniversary\b/,
    ],
  },
  {
    id: 'time:idle-90',
    says: [
      /\b(?:90|ninety|9\d|1\d\d) days\b/,
      /\b(?:three|3|four|4|five|5) months\b[^¶]{0,60}\b(?:no|not|without|idle|inactive|unused|offline|quiet|silent|nothing|nobody|closed|paused)\b/,
      /\b(?:no|not|without|idle|inactive|unused|offline|quiet|silent|nothing|nobody|closed|paused|sat|dormant|asleep)\b[^¶]{0,70}\b(?:three|3|four|4|five|5|six|6|several|many|some) months\b/,
      /\b(?:offline|closed|paused|dormant|idle|unused|switched off|shut down|asleep)\b[^¶]{0,50}\b(?:since|over|during|all|the whole|for the|through|until|from)\b[^¶]{0,25}\b(?:winter|summer|season|spring|autumn|january|february|march|april|may|june|july|august|september)\b/,
      /\b(?:hadn't|had not|haven't|didn't|did not|never)\b[^¶]{0,30}\b(?:sen[dt]|mail|used|use)\b[^¶]{0,40}\b(?:months|since (?:january|february|march|april|may|june|july|august|september)|a long time|a quarter|all (?:summer|winter))\b/,
      /\bseasonal\b|\b(?:once|twice) a year\b|\bonly (?:sends?|used|mails?)\b[^¶]{0,40}\b(?:a year|per year|each (?:season|quarter))\b|\bsummer break\b|\boff-?season\b|\bevery (?:four|six|4|6) months\b/,
    ],
  },
  {
    id: 'time:hourly',
    says: [
      /\b(?:every|after (?:about |exactly |roughly )?(?:an|one|1|60)|each|about an|once an|within an|for an|for about an|works? (?:for )?(?:about )?(?:an|one|1)) ?(?:hour|60 ?min)|\b60 minutes\b|\b(?:an|one|1) hour later\b|\bhourly\b/,
    ],
  },
  {
    id: 'time:daily',
    says: [
      /\b(?:every|after|each|once a|within) ?(?:day|24 ?h(?:ours|rs)?|24 ?hours|one day|a day|1 day|morning)\b|\b24 hours\b|\bdaily\b|\bnext (?:day|morning)\b/,
    ],
  },
  {
    id: 'time:weekly',
    says: [
      /\b(?:every|after|each) (?:week|7 days|seven days|14 days|two weeks|fortnight|30 days|month|few days|couple of (?:days|weeks)|(?:mon|tues|wednes|thurs|fri)day)\b|\bweekly\b/,
    ],
  },
  {
    id: 'time:intermittent',
    says: [
      /\b(?:intermittent\w*|sporadic\w*|random(?:ly)?|now and then|from time to time|occasional\w*|sometimes|half of|about half|some(?: of the)? (?:e-?)?mails?|every (?:second|third|other) (?:e-?)?mail|50 ?%|retry works|retry (?:always )?(?:succeeds|sends)|works? on retry|click(?:ing)? (?:on )?(?:retry|resend)|resend(?:ing)? works|second (?:try|attempt) works)\b/,
    ],
  },
  {
    id: 'time:just-made',
    says: [
      /\b(?:just|seconds?|a minute|minutes?|few minutes|moments?) ?(?:ago|now|created|made|registered|added)?\b[^¶]{0,30}\b(?:creat|made|register|add)\w*\b[^¶]{0,30}\b(?:app|registration|secret|application)\b|\b(?:app|registration|secret)\b[^¶]{0,40}\b(?:seconds|a minute|two minutes|minutes) ago\b/,
    ],
  },
];
