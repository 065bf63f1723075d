import { featuresOf, isWorthLearning, rarity, SCALE } from './features';

/** One complaint as people write it, with its cause; null where nothing is to be blamed. */
export interface Complaint {
  readonly cause: string | null;
  readonly text: string;
}

/** What complaints of one cause have in common. */
interface Learning {
  readonly weights: Map<string, number>;
}

interface Counts {
  readonly texts: ReadonlyMap<string, number>;
  readonly causes: ReadonlyMap<string, number>;
  readonly among: number;
}

interface Read {
  readonly cause: string;
  readonly features: readonly string[];
}

const NOBODY = '';
/** In thousandths: what weighs less tells nothing and makes the file long. */
const LEAST_KEPT = 15;

function countsOf(read: readonly Read[]): Counts {
  const texts = new Map<string, number>();
  const having = new Map<string, Set<string>>();
  for (const { cause, features } of read)
    for (const id of features) {
      texts.set(id, (texts.get(id) ?? 0) + 1);
      having.set(id, (having.get(id) ?? new Set()).add(cause));
    }
  const causes = new Map([...having].map(([id, set]) => [id, set.size]));
  return { texts, causes, among: new Set(read.map(({ cause }) => cause)).size };
}

const lengthOf = (values: Iterable<number>): number =>
  Math.sqrt([...values].reduce((sum, value) => sum + value * value, 0));

/** Long texts count for more than short ones, but not by their length. */
function addText({ weights }: Learning, features: readonly string[], counts: Counts): void {
  const weightOf = (id: string) => rarity(id, counts.among, counts.causes.get(id) ?? 0);
  const damp = Math.sqrt(lengthOf(features.map(weightOf)) || 1);
  for (const id of features)
    if (isWorthLearning(id, counts.texts.get(id) ?? 0))
      weights.set(id, (weights.get(id) ?? 0) + weightOf(id) / damp);
}

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * What the complaints of each cause have in common, as text: the causes on the first line, then a line a feature, with
 * the number of causes that have it and pairs of cause and weight in thousandths.
 *
 * One vector a cause, of features weighed by their rarity and of length 1 (Rocchio's method; Manning, Raghavan, Schütze,
 * Introduction to Information Retrieval, section 14.2).
 */
export function learn(complaints: readonly Complaint[]): string {
  const read = complaints.map(({ cause, text }) => ({
    cause: cause ?? NOBODY,
    features: featuresOf(text).map(({ id }) => id),
  }));
  const counts = countsOf(read);
  const learnings = new Map<string, Learning>();
  for (const { cause, features } of read) {
    const learning = learnings.get(cause) ?? { weights: new Map() };
    learnings.set(cause, learning);
    addText(learning, features, counts);
  }
  learnings.delete(NOBODY);
  const names = [...learnings.keys()].sort(byName);
  const lines = new Map<string, string[]>();
  names.forEach((name, index) => {
    const weights = learnings.get(name)?.weights ?? new Map<string, number>();
    const length = lengthOf(weights.values()) || 1;
    for (const [id, weight] of weights) {
      const thousandths = Math.round((SCALE * weight) / length);
      const line = lines.get(id) ?? [];
      lines.set(id, line);
      if (thousandths >= LEAST_KEPT) line.push(`${index} ${thousandths}`);
    }
  });
  const told = [...lines]
    .filter(([, pairs]) => pairs.length > 0)
    .sort(([a], [b]) => byName(a, b))
    .map(([id, pairs]) => `${id}\t${counts.causes.get(id)}\t${pairs.join(' ')}`);
  return `${names.join(' ')}\t${counts.among}\n${told.join('\n')}\n`;
}
