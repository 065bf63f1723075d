import type { DiagnosisFacts } from '@shared/diagnosis';
import { causes } from './catalogue';
import { type Clue, clue } from './clue';
import { complains } from './complaints/complains';
import { type Feature, featuresOf } from './complaints/features';
import { checkClues } from './facts/check-clues';
import { cluesOfFacts, factsTogether } from './facts/connection-clues';
import { factsFromText } from './facts/from-text';
import type { KnownConnection } from './facts/known-connection';
import type { KnownFacts } from './facts/known-facts';
import { answerClues } from './questions';
import type { Reading } from './read/reading';
import { otherProvider } from './recognise/elsewhere';
import { enhancedCodes } from './recognise/enhanced-codes';
import { entraCodes } from './recognise/entra-codes';
import { healthySigns } from './recognise/healthy';
import { httpWords } from './recognise/http-words';
import { knownWords } from './recognise/known-words';
import { lastWordOf } from './recognise/last-word';
import { namedCodes } from './recognise/named-codes';
import { replyCodes } from './recognise/reply-codes';
import { resemblances } from './recognise/resemblance';
import { symptoms } from './recognise/symptoms';
import { transcriptStep } from './recognise/transcript';

const knownDigits: ReadonlySet<string> = new Set(
  causes.flatMap((cause) => cause.codes.flatMap((code) => /^AADSTS(\d+)$/.exec(code)?.[1] ?? [])),
);

/** Complaints are read only where they are about mail, sign-in or a site: others change passwords too. */
const topic =
  /mail|smtp|\bsen[dt]|outlook|microsoft|365|\bentra\b|azure|plug-?in|\bforms?\b|token|secret|sign(?:ed|s|ing)?[- ]?in|\blog ?in|newsletter|connected|connection|reconnect|connect again|fluent|wordpress|\bn8n\b|zammad|glpi|nextcloud|gitlab|odoo|\bgraph\b|exchange|authenti|redirect|callback|consent|permission|bounce|\bspam\b|\bjunk\b|web ?site|web ?shop|\bsite\b|\bshop\b|tenant|\bapp\b|licen[cs]e|aadsts|server time|clock|all sessions|conditional access polic|web ?server|\bapprove|from address|distribution list|permalink|wp-json|with the code|printer|scanner|\b535\b|the code\b/;
const technical: ReadonlySet<string> = new Set([
  'entra',
  'graph',
  'smtp',
  'wordpress',
  'http',
  'fluentsmtp',
]);
const offTopic = /\bwi-?fi\b|\bwlan\b|\bparcel\b/;
const spoken: ReadonlySet<string> = new Set([
  'event',
  'time',
  'symptom',
  'situation',
  'resemblance',
]);

/** A complaint is short. Logs have their codes, and among thousands of words every cause finds some. */
const LONGEST_COMPLAINT = 2_500;

/** What was told rather than quoted counts as far as the text complains at all. */
function asFarAsItComplains(clues: readonly Clue[], features: readonly Feature[]): readonly Clue[] {
  if (features.length === 0 || !clues.some(({ kind }) => spoken.has(kind))) return clues;
  const certainty = complains(features);
  return certainty === 1
    ? clues
    : clues.map((item) =>
        spoken.has(item.kind) ? { ...item, strength: item.strength * certainty } : item,
      );
}

/** Our own words in the place of a secret; nobody wrote them. */
const masks = /\[[\w ]{1,30} masked(?:: [^\][]{0,200})?\]/gi;

/** What the text may be compared with other complaints by. */
const featuresIn = ({ flat }: Reading): readonly Feature[] =>
  flat.length > LONGEST_COMPLAINT ? [] : featuresOf(flat.replace(masks, ' '));

const guidAsSecret = /client secret masked: a guid stood here/;

export interface Gathered {
  readonly clues: readonly Clue[];
  readonly facts: KnownFacts;
}

/** What is known apart from the text. */
export interface Known {
  readonly given: DiagnosisFacts;
  readonly connection: KnownConnection | null;
  /** Ids of the answers that were chosen. */
  readonly answers: readonly string[];
  readonly now: number;
}

const isSomething = (value: unknown): boolean => value !== undefined && value !== '';

/** What the words of the text say, whatever they are about. */
const textClues = (reading: Reading, isAboutMail: boolean): readonly Clue[] => [
  ...entraCodes(reading, (digits) => knownDigits.has(digits)),
  ...namedCodes(reading),
  ...enhancedCodes(reading),
  ...replyCodes(reading),
  ...httpWords(reading, isAboutMail),
  ...knownWords(reading),
  ...transcriptStep(reading),
  ...otherProvider(reading),
  ...healthySigns(reading),
];

/** Everything the text and the given facts say, before anything is judged. */
export function gatherClues(
  reading: Reading,
  { given, connection, answers, now }: Known,
): Gathered {
  const told = symptoms(reading);
  const features = featuresIn(reading);
  const target = told.find((item) => item.id.startsWith('target:'))?.id.slice('target:'.length);
  const person = { fromText: { ...factsFromText(reading), target }, given };
  const { facts } = factsTogether(person, connection);
  const said = [
    ...asFarAsItComplains(
      [
        ...lastWordOf(reading.text, [...textClues(reading, connection !== null), ...told]),
        ...resemblances(reading, features),
      ],
      features,
    ),
    ...cluesOfFacts(person, connection, now),
    ...answerClues(answers, facts),
    ...checkClues(connection?.outcomes ?? [], now),
    ...(guidAsSecret.test(reading.flat)
      ? [clue('fact:secret-is-guid', 'fact', 'secret-is-guid', null)]
      : []),
  ];
  const about =
    connection !== null ||
    (topic.test(reading.flat) && !offTopic.test(reading.flat)) ||
    Object.values(given).some(isSomething) ||
    said.some(({ kind }) => technical.has(kind));
  return { clues: about ? said : said.filter(({ kind }) => !spoken.has(kind)), facts };
}

/** Whether a sign-in code is in the catalogue. */
export const isKnownCode = (id: string): boolean => knownDigits.has(id.replace('AADSTS', ''));
