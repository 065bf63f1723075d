import { causes } from '../catalogue';
import type { Cause } from '../cause';
import { type Clue, clue } from '../clue';
import type { Reading } from '../read/reading';
import { strengthAt } from './told-as-past';

const tokens = /[a-z0-9]+/g;

/** The longest word of a phrase: where it is missing, the phrase is. */
const keyOf = (words: string): string =>
  (words.match(tokens) ?? []).reduce(
    (longest, token) => (token.length > longest.length ? token : longest),
    '',
  );

const phrases: readonly {
  readonly cause: Cause;
  readonly says: readonly { readonly words: string; readonly key: string }[];
}[] = causes
  .filter(({ says, match }) => says.length > 0 || match !== null)
  .map((cause) => ({ cause, says: cause.says.map((words) => ({ words, key: keyOf(words) })) }));

const letter = /[a-z0-9]/;
const TRIES = 20;

/** The first place of the words that is not inside a longer word; told as past only if every place is. */
function find(
  flat: string,
  words: string,
): { readonly at: number; readonly strength: number } | null {
  let best: { at: number; strength: number } | null = null;
  let at = flat.indexOf(words);
  for (let tries = 0; at !== -1 && tries < TRIES; tries++) {
    const before = at === 0 ? ' ' : (flat[at - 1] ?? ' ');
    const after = flat[at + words.length] ?? ' ';
    const whole =
      !(letter.test(words[0] ?? '') && letter.test(before)) &&
      !(letter.test(words.at(-1) ?? '') && letter.test(after));
    if (whole) {
      const strength = strengthAt(flat, at, words.length);
      if (strength === 1) return { at, strength };
      best ??= { at, strength };
    }
    at = flat.indexOf(words, at + words.length);
  }
  return best;
}

function clueOf(
  reading: Reading,
  { cause, says }: (typeof phrases)[number],
  present: ReadonlySet<string>,
): Clue | null {
  const { flat } = reading;
  let best: Clue | null = null;
  const offer = (at: number, strength: number, words: string): void => {
    if (best !== null && best.strength >= strength) return;
    best = clue(`says:${cause.id}`, cause.surface, words.slice(0, 80), reading.lineAt(at), {
      strength,
    });
  };
  for (const { words, key } of says) {
    if (!present.has(key) || !reading.glance.mayHold(words)) continue;
    const place = find(flat, words);
    if (place !== null)
      offer(place.at, place.strength, reading.plain.slice(place.at, place.at + words.length));
  }
  const match = cause.match?.exec(flat);
  if (match) {
    const words = reading.plain.slice(match.index, match.index + match[0].length);
    offer(match.index, strengthAt(flat, match.index, match[0].length), words);
  }
  return best;
}

/** The words by which causes are known, as they stand in the catalogue. */
export function knownWords(reading: Reading): readonly Clue[] {
  const present = new Set(reading.flat.match(tokens) ?? []);
  return phrases.flatMap((entry) => clueOf(reading, entry, present) ?? []);
}
