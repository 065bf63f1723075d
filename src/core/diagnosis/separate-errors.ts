import type { Clue } from './clue';
import type { Ranked } from './rank';

/** A new entry of a log, a new paragraph, a new point of a list. */
const beginning =
  /^\s*$|^\W{0,3}(?:\d{4}-\d\d-\d\d|\d{1,2}:\d\d\b|\d{1,2}[./]\d{1,2}[./]\d{2,4}|[A-Z][a-z]{2} \d{1,2}\b)|^\s*(?:[-*•]|\d{1,2}[.)])\s/;

/** Which entry each line belongs to, counted from the first. */
function entriesOf(text: string): readonly number[] {
  let entry = 0;
  return text.split(/\r\n|\n|\r/).map((line) => {
    if (beginning.test(line)) entry += 1;
    return entry;
  });
}

const proofOf = ({ cause, proven, reasons }: Ranked): Clue | null => {
  if (!proven || cause.generic) return null;
  const ids = new Set([...cause.codes, `says:${cause.id}`]);
  return reasons.find(({ clue, weight }) => weight > 0 && ids.has(clue.id))?.clue ?? null;
};

/**
 * What each cause answers, where the text holds several errors that have nothing to do with each other.
 *
 * Empty where it is one error: two causes then compete for the same words, and only one of them is right.
 */
export function separateErrors(text: string, ranked: readonly Ranked[]): ReadonlyMap<string, Clue> {
  const entries = entriesOf(text);
  const byCause = new Map<string, Clue>();
  const taken = new Set<number | undefined>();
  for (const item of ranked) {
    const proof = proofOf(item);
    if (proof?.line == null) continue;
    const entry = entries[proof.line - 1];
    if (taken.has(entry)) return new Map();
    taken.add(entry);
    byCause.set(item.cause.id, proof);
  }
  return byCause.size > 1 ? byCause : new Map();
}
