import type { DiagnosedCause, Diagnosis, DiagnosisFacts, Recognised } from '@shared/diagnosis';
import { diagnosisTexts } from '@shared/text/en/diagnosis';
import type { Clue } from './clue';
import type { KnownConnection } from './facts/known-connection';
import type { KnownFacts } from './facts/known-facts';
import { gatherClues, isKnownCode } from './gather-clues';
import { errorLookupLink } from './links';
import { isAnswered, questionFor, wordQuestion } from './questions';
import { type Ranked, rank } from './rank';
import { looksBinary } from './read/looks-binary';
import { readText } from './read/reading';
import { redact } from './redact/redact';
import { separateErrors } from './separate-errors';
import { verdictOf } from './verdict';
import { wordCause } from './word-cause';

export interface DiagnosisInput {
  readonly text: string;
  readonly facts?: DiagnosisFacts | undefined;
  /** The connection the text is about, where one was chosen. */
  readonly connection?: KnownConnection | undefined;
  /** Ids of the answers chosen so far, as the questions offered them. */
  readonly answers?: readonly string[] | undefined;
  /** Milliseconds since 1970, to compare dates with. */
  readonly now?: number | undefined;
}

/** What is worth saying as recognised; events and symptoms come up as reasons instead. */
const listed = new Set([
  'entra',
  'graph',
  'smtp',
  'wordpress',
  'network',
  'http',
  'fluentsmtp',
  'other-provider',
  'healthy',
]);

const nothing = (
  verdict: 'empty' | 'not-text',
  text: string,
  redacted = '',
  masked: readonly string[] = [],
): Diagnosis => ({
  recognised: [],
  causes: [],
  question: { text, decides: [] },
  redacted,
  masked,
  verdict,
  about: null,
});

function recognisedOf(clues: readonly Clue[]): readonly Recognised[] {
  const seen = new Set<string>();
  return clues.flatMap((item) => {
    const where = item.line === null ? 'facts' : `line ${item.line}`;
    const key = `${item.kind} ${item.code.toLowerCase()}`;
    if (!listed.has(item.kind) || seen.has(key)) return [];
    seen.add(key);
    return [{ kind: item.kind, code: item.code, where }];
  });
}

/** What to say where the text names no cause: another provider spoke, or all went well. */
function questionWithoutCause(
  clues: readonly Clue[],
  { answers, facts }: Asked,
): Diagnosis['question'] | undefined {
  const provider = clues.find((item) => item.id === 'other-provider');
  const id = provider ? 'meant-provider' : 'did-it-arrive';
  if (!provider && !clues.some((item) => item.id === 'healthy')) return undefined;
  if (isAnswered(id, answers)) return null;
  return wordQuestion(id, [], facts, provider && diagnosisTexts.otherProvider(provider.code));
}

interface Asked {
  readonly answers: readonly string[];
  readonly facts: KnownFacts;
}

function questionOf(
  clues: readonly Clue[],
  ranked: readonly Ranked[],
  asked: Asked,
): Diagnosis['question'] {
  const unknown = clues.find(
    (item) => item.kind === 'entra' && /^AADSTS\d+$/.test(item.id) && !isKnownCode(item.id),
  );
  if (unknown !== undefined && !ranked.some(({ proven, cause }) => proven && !cause.generic)) {
    const link = errorLookupLink(unknown.id.slice('AADSTS'.length));
    return { text: diagnosisTexts.unknownCode(unknown.id, link), decides: [] };
  }
  const special = ranked.length === 0 ? questionWithoutCause(clues, asked) : undefined;
  if (special !== undefined) return special;
  const question = questionFor(ranked, new Set(clues.map((item) => item.id)), asked.answers);
  return question === null ? null : wordQuestion(question.id, question.decides, asked.facts);
}

/** Another provider's error, or a report that all went well, is not blamed on Microsoft 365. */
function causesOf(clues: readonly Clue[], answers: readonly string[]): readonly Ranked[] {
  const isElsewhere = clues.some((item) => item.id === 'other-provider');
  if (isElsewhere && !answers.includes('meant-provider.microsoft')) return [];
  if (answers.includes('did-it-arrive.arrived')) return [];
  const ranked = rank(clues);
  const healthy = clues.some((item) => item.id === 'healthy');
  const asked = isAnswered('did-it-arrive', answers);
  return healthy && !asked && !ranked.some(({ score }) => score >= HEALTHY_LIMIT) ? [] : ranked;
}

/** In a text that says all went well, less than this is no reason for a cause. */
const HEALTHY_LIMIT = 4;

function causesInWords(
  redacted: string,
  ranked: readonly Ranked[],
  facts: KnownFacts,
): readonly DiagnosedCause[] {
  const separate = separateErrors(redacted, ranked);
  return ranked.map((item) => {
    const worded = wordCause(item, facts);
    const proof = separate.get(item.cause.id);
    return proof?.line == null
      ? worded
      : { ...worded, answers: { code: proof.code, where: `line ${proof.line}` } };
  });
}

/**
 * Says what a pasted text means: up to three causes, or the one question that would decide.
 *
 * Pure and offline. Secrets are masked before anything else is done with the text.
 */
export function diagnose(input: DiagnosisInput): Diagnosis {
  const { text, facts = {}, connection = null, answers = [], now = Date.now() } = input;
  if (looksBinary(text)) return nothing('not-text', diagnosisTexts.notText);
  const { text: redacted, masked } = redact(text);
  const notes = facts.notes === undefined ? '' : redact(facts.notes).text;
  if (redacted.trim() === '' && Object.keys(facts).length === 0)
    return nothing('empty', diagnosisTexts.empty, redacted, masked);
  const reading = readText(notes === '' ? redacted : `${redacted}\n${notes}`);
  const gathered = gatherClues(reading, {
    given: facts,
    connection,
    answers,
    now,
  });
  const ranked = causesOf(gathered.clues, answers);
  return {
    recognised: recognisedOf(gathered.clues),
    causes: causesInWords(redacted, ranked, gathered.facts),
    question: questionOf(gathered.clues, ranked, { answers, facts: gathered.facts }),
    redacted,
    masked,
    ...verdictOf(reading.plain, gathered.clues, ranked),
  };
}
