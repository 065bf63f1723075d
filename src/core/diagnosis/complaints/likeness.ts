import { featuresOf, rarity, SCALE } from './features';
import learnt from './learnt.txt?raw';

interface Posting {
  readonly rarity: number;
  /** Index of the cause and its weight, by turns. */
  readonly weights: readonly number[];
}

interface Knowledge {
  readonly causes: readonly string[];
  readonly among: number;
  /** Each feature's line as it stands: a text has few of the thousands, and only those are read. */
  readonly lines: ReadonlyMap<string, string>;
}

const headOf = (line: string): string => line.slice(0, line.indexOf('\t'));

function readKnowledge(text: string): Knowledge {
  const [head = '', ...lines] = text.trimEnd().split('\n');
  const [names = '', count = '1'] = head.split('\t');
  return {
    causes: names.split(' '),
    among: Number(count),
    lines: new Map(lines.map((line) => [headOf(line), line])),
  };
}

function postingOf({ among, lines }: Knowledge, id: string): Posting | null {
  const line = lines.get(id);
  if (line === undefined) return null;
  const [, having = '1', weights = ''] = line.split('\t');
  return { rarity: rarity(id, among, Number(having)), weights: weights.split(' ').map(Number) };
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

interface Share {
  readonly words: string;
  readonly weight: number;
}

const shownOf = (shares: readonly Share[]): readonly string[] =>
  [...shares]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, SHOWN_WORDS)
    .map(({ words }) => words);

/** Causes whose complaints a text is like, the likest first. */
export function likenesses(text: string, most: number): readonly Likeness[] {
  const knowledge = known();
  const { causes, among } = knowledge;
  const shares = new Map<number, Share[]>();
  let squares = 0;
  const features = featuresOf(text);
  if (features.length < LEAST_FEATURES) return [];
  for (const { id, words } of features) {
    const posting = postingOf(knowledge, id);
    const weight = posting?.rarity ?? rarity(id, among, 1);
    squares += weight * weight;
    for (let at = 0; posting !== null && at < posting.weights.length; at += 2) {
      const cause = posting.weights[at] ?? 0;
      const share = { words, weight: (weight * (posting.weights[at + 1] ?? 0)) / SCALE };
      const list = shares.get(cause);
      if (list === undefined) shares.set(cause, [share]);
      else list.push(share);
    }
  }
  const length = (Math.sqrt(squares) || 1) * Math.max(1, FEW_FEATURES / features.length);
  return [...shares]
    .map(([index, list]) => ({
      cause: causes[index] ?? '',
      cosine: list.reduce((sum, { weight }) => sum + weight, 0) / length,
      list,
    }))
    .sort((a, b) => b.cosine - a.cosine)
    .slice(0, most)
    .map(({ cause, cosine, list }) => ({ cause, cosine, words: shownOf(list) }));
}
