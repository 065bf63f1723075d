import { featuresOf } from './features';

/** A text, and whether it is of the kind that is learnt. */
export interface Told {
  readonly text: string;
  readonly isOfKind: boolean;
}

const ROUNDS = 12;
const STEP = 0.3;
const SHRINK = 2e-5;
/** Weights are kept as whole hundredths; smaller ones say nothing. */
export const HUNDREDTHS = 100;
const LEAST_KEPT = 40;
const LEAST_TEXTS = 2;

interface Read {
  readonly features: readonly number[];
  readonly isOfKind: boolean;
}

/** Feature ids that stand in two texts at least, each with its number. */
function numbered(texts: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const ids of texts) for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= LEAST_TEXTS).map(([id]) => id);
  return new Map(kept.map((id, index) => [id, index]));
}

export const chance = (score: number): number => 1 / (1 + Math.exp(-score));

/** The texts in an order that mixes both kinds and is the same each time: every 7919th, a prime. */
const mixed = <T>(list: readonly T[]): readonly T[] =>
  list.flatMap((_, index) => {
    const item = list[(index * 7919) % list.length];
    return item === undefined ? [] : [item];
  });

function regress(read: readonly Read[], size: number): { weights: Float64Array; bias: number } {
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1);
  const few = read.filter(({ isOfKind }) => isOfKind).length;
  const rare = (read.length - few) / Math.max(1, few);
  let bias = 0;
  for (let round = 0; round < ROUNDS; round++)
    for (const { features, isOfKind } of mixed(read)) {
      const scale = 1 / Math.sqrt(features.length || 1);
      const score = features.reduce((sum, at) => sum + (weights[at] ?? 0) * scale, bias);
      const error = (chance(score) - (isOfKind ? 1 : 0)) * (isOfKind ? rare : 1);
      bias -= (STEP / 50) * error;
      for (const at of features) {
        const slope = error * scale + SHRINK * (weights[at] ?? 0);
        squares[at] = (squares[at] ?? 1) + slope * slope;
        weights[at] = (weights[at] ?? 0) - (STEP * slope) / Math.sqrt(squares[at] ?? 1);
      }
    }
  return { weights, bias };
}

/**
 * By which words texts of a kind are known, as text: the bias on the first line, then a line a feature with its weight,
 * both in hundredths. Words of the kind weigh more than nothing, words of the other texts less.
 *
 * Logistic regression by stochastic gradient descent with a step for each feature (AdaGrad; Duchi, Hazan, Singer,
 * Journal of Machine Learning Research 12, 2011); what there is few of counts for as much as what there is
 * much of.
 */
export function learnKind(told: readonly Told[]): string {
  const texts = told.map(({ text }) => featuresOf(text).map(({ id }) => id));
  const numbers = numbered(texts);
  const read = told.map(({ isOfKind }, index) => ({
    isOfKind,
    features: (texts[index] ?? []).flatMap((id) => numbers.get(id) ?? []),
  }));
  const { weights, bias } = regress(read, numbers.size);
  const lines = [...numbers]
    .map(([id, at]) => [id, Math.round(HUNDREDTHS * (weights[at] ?? 0))] as const)
    .filter(([, weight]) => Math.abs(weight) >= LEAST_KEPT)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([id, weight]) => `${id}\t${weight}`);
  return `${Math.round(HUNDREDTHS * bias)}\n${lines.join('\n')}\n`;
}
