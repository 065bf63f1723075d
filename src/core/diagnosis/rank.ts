import { causes } from './catalogue';
import type { Cause } from './cause';
import type { Clue } from './clue';

export interface Reason {
  readonly clue: Clue;
  readonly weight: number;
}

export interface Ranked {
  readonly cause: Cause;
  readonly score: number;
  /** What spoke for it (positive) and against it (negative), strongest first. */
  readonly reasons: readonly Reason[];
  readonly proven: boolean;
  /** 0 to 1, comparable within one answer. */
  readonly confidence: number;
}

/** Below this a cause is a guess and is not offered. */
const LEAST_SCORE = 2;
/** Something that names a cause of its own; generic causes then stand back. */
const SPECIFIC_SCORE = 5;
/** From here on a code that stands for this cause alone is believed before any likeness. */
const NAMES_ITS_CAUSE = 4;
const BESIDE_A_SHARED_CODE = 0.6;
const BESIDE_A_WRAPPER = 0.4;
const STAND_BACK = 3.5;
/** What words say counts beside a sign-in code that stands for another cause: mostly the writer supposes it. */
const BESIDE_A_SIGN_IN_CODE = 0.6;
/** A plugin's own wrapper is told of in the words of every cause that it wraps. */
const WRAPPER = 0.75;
const isWrapper = ({ id, generic }: Cause): boolean =>
  generic && /^wp\.(?:fluent|wpms)\./.test(id) && id !== 'wp.wpms.noMail';
/** What surroundings may add to a proof: they often say the same once more. */
const MOST_BESIDE_PROOF = 2;
/** A cause far behind the first is noise. */
const LEAST_SHARE_OF_FIRST = 0.42;
const MOST_CAUSES = 3;
/** The first check of a cause is the one that looks for it; the others see it as well. */
const FOUND_BY_ITS_CHECK = 3.2;
const FOUND_BY_ANOTHER = 2.4;
const RULED_OUT = -2;
/** A finding this heavy names the cause: the generic ones then stand back. */
const CONFIRMS = 1.5;

/** Which causes a clue can speak for or against. */
const concerned: ReadonlyMap<string, readonly Cause[]> = (() => {
  const map = new Map<string, Cause[]>();
  for (const cause of causes) {
    const ids = [
      ...cause.codes,
      `says:${cause.id}`,
      `resembles:${cause.id}`,
      ...cause.raisedBy.flatMap(({ clues }) => clues),
    ];
    for (const id of new Set(ids)) map.set(id, [...(map.get(id) ?? []), cause]);
  }
  return map;
})();

const byId = (clues: readonly Clue[]): ReadonlyMap<string, Clue> => {
  const map = new Map<string, Clue>();
  for (const item of clues) {
    const earlier = map.get(item.id);
    if (earlier === undefined || earlier.strength < item.strength) map.set(item.id, item);
  }
  return map;
};

/** The text has a sign-in code, not told as past, that stands for this cause alone. */
const hasSignInCode = (
  { codes, generic, weight }: Cause,
  clues: ReadonlyMap<string, Clue>,
): boolean =>
  !generic &&
  weight >= NAMES_ITS_CAUSE &&
  codes.some((id) => clues.get(id)?.kind === 'entra' && clues.get(id)?.strength === 1);

/** `trust`: how much words count where the cause has no code in the text. */
function proofsOf(cause: Cause, clues: ReadonlyMap<string, Clue>, trust = 1): readonly Reason[] {
  if (cause.weight === 0) return [];
  const codes = cause.codes.flatMap((id) => clues.get(id) ?? []);
  const words = clues.get(`says:${cause.id}`);
  const inWords = codes.length > 0 ? 1 : trust;
  return [
    ...codes.map((found) => ({ clue: found, weight: cause.weight * found.strength })),
    ...(words ? [{ clue: words, weight: cause.weight * words.strength * inWords }] : []),
  ];
}

function hintsOf(cause: Cause, clues: ReadonlyMap<string, Clue>): readonly Reason[] {
  return cause.raisedBy.flatMap(({ clues: ids, weight }) => {
    const found = ids.map((id) => clues.get(id));
    const last = found.at(-1);
    if (last === undefined || found.includes(undefined)) return [];
    const strength = Math.min(...found.map((item) => item?.strength ?? 0));
    return [{ clue: last, weight: weight * strength }];
  });
}

/** A wrapper or a bare status was recognised: causes that it does not stand for are far-fetched. */
const isWrapped = (clues: ReadonlyMap<string, Clue>): boolean =>
  [...clues.values()].some(({ kind }) => kind === 'fluentsmtp' || kind === 'http');

/** Loose words fill up what sentences told, and count for nothing beside a proof. */
function resemblanceOf(
  cause: Cause,
  clues: ReadonlyMap<string, Clue>,
  told: number,
  trust: number,
): readonly Reason[] {
  const found = clues.get(`resembles:${cause.id}`);
  if (found === undefined) return [];
  const counts = trust * found.strength * (isWrapper(cause) ? WRAPPER : 1);
  const weight = Number(found.params.weight) * counts - Math.max(0, told) / 2;
  return weight > 0 ? [{ clue: found, weight }] : [];
}

/** What the doctor found when it looked for this very cause; where it found nothing, that speaks against it. */
function checkedOf(cause: Cause, clues: ReadonlyMap<string, Clue>): readonly Reason[] {
  if (cause.generic) return [];
  const found = cause.checks.flatMap((id, index) => {
    const seen = clues.get(`check:${id}`);
    const weight = index === 0 ? FOUND_BY_ITS_CHECK : FOUND_BY_ANOTHER;
    return seen === undefined ? [] : [{ clue: seen, weight: weight * seen.strength }];
  });
  const [strongest] = [...found].sort(strongestFirst);
  if (strongest !== undefined) return [strongest];
  const passed = clues.get(`passed:${cause.checks[0]}`);
  return passed === undefined ? [] : [{ clue: passed, weight: RULED_OUT * passed.strength }];
}

const strongestFirst = (a: Reason, b: Reason): number => b.weight - a.weight;

const sum = (reasons: readonly Reason[]): number =>
  reasons.reduce((total, { weight }) => total + weight, 0);

/** How much is believed of what has no code. */
interface Trust {
  readonly inWords: number;
  readonly inLikeness: number;
}

function weigh(
  cause: Cause,
  clues: ReadonlyMap<string, Clue>,
  { inWords, inLikeness }: Trust,
): Omit<Ranked, 'confidence'> {
  const proofs = [...proofsOf(cause, clues, inWords)].sort(strongestFirst);
  const told = [...hintsOf(cause, clues), ...checkedOf(cause, clues)];
  const alone = proofs.length === 0 && told.length === 0 && isWrapped(clues);
  const trust = alone ? inLikeness * BESIDE_A_WRAPPER : inLikeness;
  const loose = resemblanceOf(cause, clues, sum(told), trust);
  const proof = (proofs[0]?.weight ?? 0) + (proofs.length > 1 ? 0.3 : 0);
  const around = sum(told) + sum(loose);
  const names = proofs.length > 0 && cause.weight >= SPECIFIC_SCORE;
  return {
    cause,
    score: proof + (names ? Math.min(around, MOST_BESIDE_PROOF) : around),
    reasons: [...proofs, ...told, ...loose].sort(strongestFirst),
    proven: proofs.length > 0,
  };
}

const isConfirmed = (reasons: readonly Reason[]): boolean =>
  reasons.some(({ clue, weight }) => clue.kind === 'check' && weight >= CONFIRMS);

const standBack = (list: readonly Omit<Ranked, 'confidence'>[]): Omit<Ranked, 'confidence'>[] => {
  const specific = list.some(
    ({ cause, score, reasons }) =>
      !cause.generic && (score >= SPECIFIC_SCORE || isConfirmed(reasons)),
  );
  return list.map((item) =>
    specific && item.cause.generic ? { ...item, score: item.score - STAND_BACK } : item,
  );
};

/** Sure of itself by its own score, less sure where others come near. */
function confidenceOf(score: number, scores: readonly number[]): number {
  const alone = 1 - Math.exp(-score / 3.2);
  const share = Math.exp(score) / scores.reduce((sum, other) => sum + Math.exp(other), 0);
  return Math.round(alone * (0.55 + 0.45 * share) * 100) / 100;
}

const concernedBy = (clues: Iterable<Clue>): ReadonlySet<Cause> =>
  new Set([...clues].flatMap(({ id }) => concerned.get(id) ?? []));

/**
 * How much likeness to other complaints counts: nothing beside a code that stands for one cause or that nobody knows,
 * nor where all went well; less beside a code that several causes share.
 */
function trustInLikeness(
  proofs: readonly { readonly cause: Cause; readonly weight: number }[],
  clues: ReadonlyMap<string, Clue>,
): number {
  const named = proofs.some(
    ({ cause, weight }) => weight >= (cause.generic ? SPECIFIC_SCORE : NAMES_ITS_CAUSE),
  );
  const unknown = [...clues.values()].some(
    ({ kind, id }) => kind === 'entra' && !concerned.has(id),
  );
  if (named || unknown || clues.has('healthy')) return 0;
  return proofs.length > 0 ? BESIDE_A_SHARED_CODE : 1;
}

function rankAmong(among: ReadonlySet<Cause>, clues: ReadonlyMap<string, Clue>): readonly Ranked[] {
  const inLikeness = trustInLikeness(
    [...among].flatMap((cause) => proofsOf(cause, clues).map(({ weight }) => ({ cause, weight }))),
    clues,
  );
  const isCoded = [...among].some((cause) => hasSignInCode(cause, clues));
  const trust = { inLikeness, inWords: isCoded ? BESIDE_A_SIGN_IN_CODE : 1 };
  const weighed = standBack([...among].map((cause) => weigh(cause, clues, trust)))
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score);
  const first = weighed[0]?.score ?? 0;
  const kept = weighed
    .filter(({ score }) => score >= first * LEAST_SHARE_OF_FIRST)
    .slice(0, MOST_CAUSES);
  const scores = kept.map(({ score }) => score);
  return kept.map((item) => ({ ...item, confidence: confidenceOf(item.score, scores) }));
}

/** Nothing but likeness to other complaints speaks for it. */
const isOnlyAlike = ({ reasons }: Ranked): boolean =>
  !reasons.some(
    ({ clue, weight }) => weight > 0 && clue.source === 'person' && clue.kind !== 'resemblance',
  );

/**
 * The likeliest causes, at most three, best first.
 *
 * What is known of the connection decides between causes that the text may mean, and brings up others only where the
 * text names none: a fault found there need not be the one that is complained of.
 */
export function rank(clues: readonly Clue[]): readonly Ranked[] {
  const map = byId(clues);
  const meant = rankAmong(
    concernedBy([...map.values()].filter(({ source }) => source === 'person')),
    map,
  );
  return meant.every(isOnlyAlike) ? rankAmong(concernedBy(map.values()), map) : meant;
}
