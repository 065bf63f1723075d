import { type Feature, rarity, SCALE } from './features';
import learnt from './learnt.txt?raw';

interface Posting {
  readonly rarity: number;
  /** Index of the cause and its weight, by turns. */
  readonly weights: Float32Array;
}

interface Knowledge {
  readonly causes: readonly string[];
  readonly among: number;
  /** Each feature's line as it stands: a text has few of the thousands, and only those are read. */
  readonly lines: ReadonlyMap<string, string>;
  /** The features that were met so far. */
  readonly read: Map<string, Posting>;
}

const headOf = (line: string): string => line.slice(0, line.indexOf('\t'));

function readKnowledge(text: string): Knowledge {
  const [head = '', ...lines] = text.trimEnd().split('\n');
  const [names = '', count = '1'] = head.split('\t');
  return {
    causes: names.split(' '),
    among: Number(count),
    lines: new Map(lines.map((line) => [headOf(line), line])),
    read: new Map(),
  };
}

function readPosting(id: string, line: string, among: number): Posting {
  const [, having = '1', weights = ''] = line.split('\t');
  const list = weights.split(' ');
  return {
    rarity: rarity(id, among, Number(having)),
    weights: Float32Array.from(list, (part) => Number(part)),
  };
}

function postingOf({ among, lines, read }: Knowledge, id: string): Posting | null {
  const before = read.get(id);
  if (before !== undefined) return before;
  const line = lines.get(id);
  if (line === undefined) return null;
  const posting = readPosting(id, line, among);
  read.set(id, posting);
  return posting;
}

let knowledge: Knowledge | null = null;

/** Read once, when the first text is looked at. */
const known = (): Knowledge => {
  knowledge ??= readKnowledge(learnt);
  return knowledge;
};

export interface Likeness {
  readonly cause: string;
  /** Cosine of the angle between the text and the complaints of the cause: 0 nothing in common, 1 the same. */
  readonly cosine: number;
  /** The words that tell most of it, as they stand in the text. */
  readonly words: readonly string[];
}

const SHOWN_WORDS = 5;
/** Single words and pairs of them. One or two words, such as "403 Forbidden", are no complaint; a few are soon alike. */
const LEAST_FEATURES = 5;
const FEW_FEATURES = 8;
/** How much the likeness may be, beside what it is without the word that tells most. */
const MOST_FOR_ONE_WORD = 1.5;

interface Seen {
  readonly words: string;
  readonly weight: number;
  readonly posting: Posting | null;
}

const seenIn = (features: readonly Feature[], knowledge: Knowledge): readonly Seen[] =>
  features.map(({ id, words }) => {
    const posting = postingOf(knowledge, id);
    return { words, posting, weight: posting?.rarity ?? rarity(id, knowledge.among, 1) };
  });

/** What each cause has in common with the text, by the index of the cause. */
function commonIn(seen: readonly Seen[], causes: number): Float64Array {
  const sums = new Float64Array(causes);
  for (const { weight, posting } of seen) {
    if (posting === null) continue;
    const { weights } = posting;
    for (let at = 0; at < weights.length; at += 2) {
      const cause = weights[at] ?? 0;
      sums[cause] = (sums[cause] ?? 0) + (weight * (weights[at + 1] ?? 0)) / SCALE;
    }
  }
  return sums;
}

const weightFor = (cause: number, { weights }: Posting): number => {
  for (let at = 0; at < weights.length; at += 2)
    if (weights[at] === cause) return weights[at + 1] ?? 0;
  return 0;
};

interface Share {
  readonly words: string;
  readonly share: number;
}

/** What the words of a text add to its likeness to one cause, the most first. */
const sharesFor = (cause: number, seen: readonly Seen[]): readonly Share[] =>
  seen
    .map(({ words, weight, posting }) => ({
      words,
      share: posting === null ? 0 : (weight * weightFor(cause, posting)) / SCALE,
    }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share);

/** One rare word that a complaint happens to share makes no likeness. */
const beyondOneWord = (sum: number, [first]: readonly Share[]): number => {
  const others = sum - (first?.share ?? 0);
  return Math.min(sum, others * MOST_FOR_ONE_WORD);
};

/** Causes whose complaints a text is like, the likest first. */
export function likenesses(features: readonly Feature[], most: number): readonly Likeness[] {
  if (features.length < LEAST_FEATURES) return [];
  const knowledge = known();
  const seen = seenIn(features, knowledge);
  const squares = seen.reduce((sum, { weight }) => sum + weight * weight, 0);
  const length = (Math.sqrt(squares) || 1) * Math.max(1, FEW_FEATURES / seen.length);
  const sums = commonIn(seen, knowledge.causes.length);
  return [...sums.keys()]
    .filter((cause) => (sums[cause] ?? 0) > 0)
    .sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0))
    .slice(0, most)
    .map((cause) => {
      const shares = sharesFor(cause, seen);
      return {
        cause: knowledge.causes[cause] ?? '',
        cosine: beyondOneWord(sums[cause] ?? 0, shares) / length,
        words: shares.slice(0, SHOWN_WORDS).map(({ words }) => words),
      };
    })
    .sort((a, b) => b.cosine - a.cosine);
}
