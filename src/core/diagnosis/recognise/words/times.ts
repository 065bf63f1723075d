import type { Symptom } from '../symptoms';
import { failing, near } from './near';

/** When it stopped, or how often it comes. */
export const times: readonly Symptom[] = [
  {
    id: 'time:secret-age',
    about: ['year', 'month', 'days', 'anniversary'],
    says: [
      new RegExp(
        `\\b(?:exactly|almost|about|after|for|nearly|just over|roughly|to the day)\\b[^¶]{0,20}\\b(?:two|2|one|1|a) ?(?:full |whole )?years?\\b[^¶]{0,90}\\b${failing}`,
      ),
      new RegExp(`\\b(?:24|twenty-?four|12|twelve|6|six|18)[ -]?months?\\b[^¶]{0,90}\\b${failing}`),
      new RegExp(`\\b(?:180|365|730) days\\b[^¶]{0,90}\\b${failing}`),
      /\b(?:set ?up|setup|configured|created|installed|registered|made|connected|done|built)\b[^¶]{0,60}\b(?:two|2|one|1|a) years? ago\b/,
      /\b(?:two|2|one|1|a) years? ago\b[^¶]{0,60}\b(?:set|configured|created|installed|registered|made|connected|done|built)\b/,
      /\b(?:set ?up|setup|configured|created|installed|registered|made|connected)\b[^¶]{0,60}\b(?:24|12|6|six|twelve|18) months ago\b/,
      /\bexactly (?:two|2|one|1|a) years?\b|\b(?:worked|working|been fine|was fine|ran|running)\b[^¶]{0,40}\bfor (?:exactly |about |almost )?(?:two|2|one|1|a) (?:full |whole )?years?\b|\ba year later\b|\b(?:two|2) years later\b/,
      /\bsame (?:day|date|time) (?:last year|two years ago)|\banniversary\b|\bto the day\b/,
      ...near(
        'secret|key|credential',
        '(?:24|12|18|6|twelve|six|twenty-?four)[ -]?months?|two years|one year|180 days|365 days|730 days',
        45,
      ),
      /\b24[ -]months? secret\b|\bsecret (?:for|of|with) (?:24|12|6|twelve|six|two years|one year)/,
    ],
  },
  {
    id: 'time:idle-90',
    about: [
      'month',
      'days',
      'season',
      'summer',
      'winter',
      'since',
      'offline',
      'year',
      'quarter',
      'break',
      'till',
      'until',
    ],
    says: [
      /\b(?:90|ninety|9\d|1\d\d) days\b/,
      ...near(
        'three months|3 months|four months|4 months|five months|5 months|six months|several months|many months|some months|a few months|half a year|a quarter|months',
        "no|not|without|idle|inactive|unused|offline|quiet|silent|nothing|nobody|closed|paused|sat|dormant|asleep|didn't|hadn't|haven't|never used|maintenance",
        60,
      ),
      ...near(
        'offline|closed|paused|dormant|idle|unused|switched off|shut down|asleep|maintenance(?: mode)?|hibernat\\w*|off',
        'all (?:winter|summer|year)|over (?:the )?(?:winter|summer)|since (?:january|february|march|april|may|june|july|august|winter|summer|spring)|from (?:january|february|march|april|may|june|july|august) (?:to|till|until)|during (?:the )?(?:winter|summer|season)|whole (?:winter|summer)|off-?season|(?:winter|summer) (?:break|season)',
        60,
      ),
      /\b(?:hadn't|had not|haven't|didn't|did not|never|no)\b[^¶]{0,30}\b(?:sen[dt]|e?-?mails?|used|use|orders?|booking)\b[^¶]{0,40}\b(?:months|since (?:january|february|march|april|may|june|july|august)|a long time|a quarter|all (?:summer|winter))\b/,
      /\bfirst (?:\w+ ){0,3}(?:mail|order|booking|registration|message)s? (?:\w+ ){0,3}(?:season|year|in months|since)/,
      /\bseasonal\b|\b(?:once|twice) a year\b|\bonly (?:sends?|used|mails?|runs?|open)\b[^¶]{0,40}\b(?:a year|per year|each (?:season|quarter)|in (?:summer|winter|spring|autumn))\b|\b(?:summer|winter) break\b|\boff-?season\b|\bevery (?:four|six|4|6) months\b/,
    ],
  },
  {
    id: 'time:hourly',
    about: ['hour', '60 min'],
    says: [
      /\b(?:every|after (?:about |exactly |roughly )?(?:an|one|1)|each|about an|once an|within an|for an|for about an|lasts? an|works? (?:for )?(?:about )?(?:an|one|1)) ?hour\b|\b60 ?min(?:utes)?\b|\b(?:an|one|1) hour (?:later|after)\b|\bhourly\b/,
    ],
  },
  {
    id: 'time:daily',
    about: ['day', '24', 'daily', 'morning'],
    says: [
      /\b(?:every|after|each|once a|within) ?(?:single )?(?:day|24 ?h(?:ours|rs)?|one day|a day|1 day|morning)\b|\b24 hours\b|\bdaily\b|\bnext (?:day|morning)\b/,
    ],
  },
  {
    id: 'time:weekly',
    about: ['week', 'days', 'fortnight', 'month', 'every'],
    says: [
      /\b(?:every|after|each) (?:week|7 days|seven days|14 days|two weeks|fortnight|30 days|month|few days|couple of (?:days|weeks)|(?:mon|tues|wednes|thurs|fri)day)\b|\bweekly\b/,
    ],
  },
  {
    id: 'time:intermittent',
    about: [
      'intermitt',
      'sporad',
      'random',
      'now and then',
      'time to time',
      'occasion',
      'sometimes',
      'half',
      'some ',
      'every ',
      '%',
      'retry',
      'resend',
      'second',
      'again',
    ],
    says: [
      /\b(?:intermittent\w*|sporadic\w*|random(?:ly)?|now and then|from time to time|occasional\w*|sometimes|half of|about half|some(?: of the)? (?:e-?)?mails?|every (?:second|third|other) (?:e-?)?mail|50 ?%|retry works|retry (?:always )?(?:succeeds|sends)|works? on retry|click(?:ing)? (?:on )?(?:retry|resend)|resend(?:ing)? works|second (?:try|attempt) works)\b/,
    ],
  },
  {
    id: 'time:just-made',
    about: ['ago', 'just'],
    says: [
      /\bjust (?:now )?(?:created|made|registered|added)\b|\b(?:created|made|registered|added)\b[^¶]{0,40}\b(?:seconds|a minute|two minutes|a few minutes|minutes) ago\b/,
    ],
  },
];
