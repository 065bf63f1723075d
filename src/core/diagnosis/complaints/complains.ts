import type { Feature } from './features';
import { chance, HUNDREDTHS } from './learn-kind';
import nothingLearnt from './learnt-nothing.txt?raw';
import vagueLearnt from './learnt-vague.txt?raw';

interface Knowledge {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
}

function readKnowledge(text: string): Knowledge {
  const [bias = '0', ...lines] = text.trimEnd().split('\n');
  const weights = new Map(
    lines.map((line) => {
      const [id = '', weight = '0'] = line.split('\t');
      return [id, Number(weight) / HUNDREDTHS];
    }),
  );
  return { bias: Number(bias) / HUNDREDTHS, weights };
}

/** Says how likely a text is of a kind, 0 to 1. What was learnt is read when the first text is looked at. */
function reader(learnt: string): (features: readonly Feature[]) => number {
  let knowledge: Knowledge | null = null;
  return (features) => {
    knowledge ??= readKnowledge(learnt);
    const { bias, weights } = knowledge;
    const sum = features.reduce((total, { id }) => total + (weights.get(id) ?? 0), 0);
    return chance(bias + sum / Math.sqrt(features.length || 1));
  };
}

const nothing = reader(nothingLearnt);
const vague = reader(vagueLearnt);

/** Above the second chance it is sure, below the first one it is not, and between them it is a matter of degree. */
const degree = (value: number, from: number, to: number): number =>
  Math.min(1, Math.max(0, (value - from) / (to - from)));

/** How surely a text complains of mail through Microsoft 365: 1 surely, 0 surely not. Its codes are not looked at. */
export const complains = (features: readonly Feature[]): number =>
  1 - degree(nothing(features), 0.5, 0.85);

/** How surely a complaint tells more than that it does not work: 1 surely, 0 surely not. */
export const tellsEnough = (features: readonly Feature[]): number =>
  1 - degree(vague(features), 0.6, 0.95);
