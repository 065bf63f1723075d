import { featuresOf } from './features';
import { chance, HUNDREDTHS } from './learn-trouble';
import learnt from './learnt-trouble.txt?raw';

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

let knowledge: Knowledge | null = null;

/** Read once, when the first text is looked at. */
const known = (): Knowledge => {
  knowledge ??= readKnowledge(learnt);
  return knowledge;
};

/** Above this chance nobody complains; below the lower one somebody does, and between them it is a matter of degree. */
const SURELY_NOT = 0.85;
const PERHAPS = 0.5;

/** How surely a text complains of mail through Microsoft 365: 1 surely, 0 surely not. Its codes are not looked at. */
export function complains(text: string): number {
  const { bias, weights } = known();
  const features = featuresOf(text);
  const sum = features.reduce((total, { id }) => total + (weights.get(id) ?? 0), 0);
  const none = chance(bias + sum / Math.sqrt(features.length || 1));
  return Math.min(1, Math.max(0, (SURELY_NOT - none) / (SURELY_NOT - PERHAPS)));
}
