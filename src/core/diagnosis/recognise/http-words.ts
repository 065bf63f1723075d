import { type Clue, clue } from '../clue';
import type { Reading } from '../read/reading';
import { strengthAt } from './told-as-past';

/** The HTTP reason words that wrappers leave of Microsoft's answer. */
const words = [
  { id: 'forbidden', status: '403', says: 'forbidden', key: 'forbidden' },
  { id: 'unauthorized', status: '401', says: 'unauthori[sz]ed', key: 'unauthori' },
  { id: 'not-found', status: '404', says: 'not found', key: 'not found' },
  { id: 'bad-request', status: '400', says: 'bad request', key: 'bad request' },
] as const;

const fluent =
  /fluent ?-?_?(?:smtp|mail)|["']?code["']? ?[:=] ?42[23]\b|\b(?:error|code|server response):? ?#?42[23]\b|\b42[23] (?:error|forbidden|unauthori|not found|bad request)/;
const graph =
  /graph\.microsoft|sendmail|send mail|\bgraph\b|microsoft ?outlook|\bn8n\b|microsoft 365|office ?365|\bo365\b|\bm365\b|outlook|microsoftapirequest|odataerror|test (?:e-?)?mail/;
const notOurs =
  /nginx|apache\/|cloudflare|wp-json|requested url|was not found on this server|page (?:was )?not found|rest_no_route/;
const tokenEndpoint =
  /oauth2\/(?:v2\.0\/)?token|token endpoint|requesting (?:an )?access token|token request/;

interface Word {
  readonly id: string;
  /** Without any of these the patterns need not be tried. */
  readonly keys: readonly string[];
  readonly wrapped: RegExp;
  readonly status: RegExp;
  readonly loose: RegExp;
  readonly alone: RegExp;
}

const compiled: readonly Word[] = words.map(({ id, status, says, key }) => ({
  id,
  keys: [status, key],
  wrapped: new RegExp(
    `\\b42[23]\\b[^.]{0,60}?\\b${says}\\b|["']message["'] ?[:=>]{1,2} ?["']${says}["']|\\b${says}\\b[^.]{0,12}\\b42[23]\\b`,
  ),
  status: new RegExp(
    `\\b(?:https?(?:[/ ]\\d(?:\\.\\d)?)?|http ?code|http ?status|status(?: ?code)?|statuscode|error|code|response|returned|resulted in an?|request failed with)["']?(?: code)?[ :=>"'(-]{1,5}${status}\\b|\\b${status} (?:client error|${says})|\\b${status}\\b ?\\(${says}\\)|\\b${says} - perhaps check your credentials|\\b${says} \\(${status}\\)`,
  ),
  loose: new RegExp(`\\b${says}\\b`),
  alone: new RegExp(
    `^["'{(\\[ ]*(?:error|result|message|response|test email|wp_?mail)?[ :="'-]{0,4}${says}[.!"')}\\] ]*$`,
  ),
}));

const authorizationFailed =
  /\bauthorization failed - please check your credentials|\bplease check your credentials\b/;

/** A status and its word, and nothing else: what somebody copies out of a mailer's notice. */
const bareStatus =
  /^["'{([ ]*(?:https?(?:\/\d(?:\.\d)?)?|error|status|code)?[ :=-]{0,3}(?:403 forbidden|401 unauthori[sz]ed)[.!"')}\] ]*$/;

/**
 * "Forbidden", "Unauthorized", "Not Found": which of them, and in whose wrapping.
 *
 * `isAboutMail`: the person chose a connection, so that a status needs no word about mail beside it.
 */
export function httpWords(reading: Reading, isAboutMail: boolean): readonly Clue[] {
  const { flat } = reading;
  const inFluent = fluent.test(flat);
  const inGraph = graph.test(flat) || inFluent || isAboutMail || bareStatus.test(flat);
  const isPage = notOurs.test(flat);
  const found: Clue[] = [];
  const add = (id: string, kind: string, match: RegExpExecArray): void => {
    const shown = reading.plain.slice(match.index, match.index + Math.min(match[0].length, 60));
    const strength = strengthAt(flat, match.index, match[0].length);
    found.push(clue(id, kind, shown, reading.lineAt(match.index), { strength }));
  };
  for (const word of compiled) {
    if (!word.keys.some(reading.glance.mayHold)) continue;
    const wrapped = word.wrapped.exec(flat) ?? word.alone.exec(flat);
    const status = word.status.exec(flat);
    const loose =
      word.id === 'bad-request' || word.id === 'not-found' ? null : word.loose.exec(flat);
    if (wrapped && (inFluent || wrapped[0].length === flat.length || !inGraph)) {
      add(`fluent:${word.id}`, 'fluentsmtp', wrapped);
    } else if (status && tokenEndpoint.test(flat)) {
      add(`token-endpoint:${word.id}`, 'http', status);
    } else if (status && inGraph && !isPage) {
      add(
        inFluent ? `fluent:${word.id}` : `graph:${word.id}`,
        inFluent ? 'fluentsmtp' : 'http',
        status,
      );
    } else if (loose && inFluent) {
      add(`fluent:${word.id}`, 'fluentsmtp', loose);
    } else if (loose && inGraph && !isPage) {
      add(`graph:${word.id}`, 'http', loose);
    } else if (word.id === 'not-found' && inFluent && !isPage) {
      const quoted =
        /["'(: ]not found["').!,]|\bnot found\b (?:error|on|when|in|for)|(?:says|said|error|response|message|result|got|get|getting)[:" ]{1,3}not found/.exec(
          flat,
        );
      if (quoted) add('fluent:not-found', 'fluentsmtp', quoted);
    }
  }
  const refused = authorizationFailed.exec(flat);
  if (refused && inGraph && !found.some((item) => item.id.endsWith(':forbidden')))
    add('graph:unauthorized', 'http', refused);
  return found;
}
