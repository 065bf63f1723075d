import { featuresOf } from './features';

/** A text, and whether it complains of something that Microsoft 365, the site or its mail can be blamed for. */
export interface Told {
  readonly text: string;
  readonly complains: boolean;
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
  readonly complains: boolean;
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
  const complaints = read.filter(({ complains }) => complains).length;
  const rare = complaints / Math.max(1, read.length - complaints);
  let bias = 0;
  for (let round = 0; round < ROUNDS; round++)
    for (const { features, complains } of mixed(read)) {
      const scale = 1 / Math.sqrt(features.length || 1);
      const score = features.reduce((sum, at) => sum + (weights[at] ?? 0) * scale, bias);
      const error = (chance(score) - (complains ? 0 : 1)) * (complains ? 1 : rare);
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
 * By which words a text that complains of nothing is known, as text: the bias on the first line, then a line a feature
 * with its weight, both in hundredths. Words of no complaint weigh more than nothing, words of a complaint less.
 *
 * Logistic regression by stochastic gradient descent with a step for each feature (AdaGrad; Duchi, Hazan, Singer,
 * Journal of Machine Learning Research 12, 2011); texts of both kinds count alike, however many there are.
 */
export function learnTrouble(told: readonly Told[]): string {
  const texts = told.map(({ text }) => featuresOf(text).map(({ id }) => id));
  const numbers = numbered(texts);
  const read = told.map(({ complains }, index) => ({
    complains,
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
