import { type Clue, clue } from '../clue';
import { tellsEnough } from '../complaints/complains';
import type { Feature } from '../complaints/features';
import { likenesses } from '../complaints/likeness';
import type { Reading } from '../read/reading';

/** Below this cosine what is alike is a coincidence; from the upper one on it is plain. */
const LEAST = 0.05;
const PLAIN = 0.13;
/** Not quite as much as a code that names its cause. */
const MOST = 7;
/** How much faster than its cosine a cause loses that is less alike than the likest. */
const STEEPNESS = 1.5;
const MOST_CAUSES = 6;

/** Someone who asks how something is done has no complaint. */
const asksHow =
  /^\W{0,20}(?:hi|hello|hey)?\W{0,20}(?:how|what|where|which|who|when|is|are|do|does|can|could|should|may)\b[^.!;]*\?\W*$/;
const trouble =
  /\b(?:no|not|never|nothing|but|wrong|errors?|fail\w*|stop\w*|refus\w*|reject\w*|denied|lost|stuck|always|again|still|instead|only)\b|n't\b|\bwhy\b/;

const share = (cosine: number): number =>
  Math.min(1, Math.max(0, (cosine - LEAST) / (PLAIN - LEAST)));

/** Causes whose complaints the text is like, however it puts them. */
export function resemblances(
  { flat, lineAt }: Reading,
  features: readonly Feature[],
): readonly Clue[] {
  if (features.length === 0) return [];
  if (asksHow.test(flat) && !trouble.test(flat)) return [];
  const found = likenesses(features, MOST_CAUSES);
  const likest = found[0]?.cosine ?? 0;
  const most = MOST * tellsEnough(features);
  return found.flatMap(({ cause, cosine, words }) => {
    const weight = most * share(cosine) * (cosine / likest) ** STEEPNESS;
    if (weight <= 0) return [];
    const params = { weight: weight.toFixed(2) };
    return [clue(`resembles:${cause}`, 'resemblance', words.join(', '), lineAt(0), { params })];
  });
}
