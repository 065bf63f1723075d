const LEAST_SIZE = 1 << 10;
const MOST_SIZE = 1 << 16;
const NOWHERE = -1;

/** Room for the threes of a text: a power of two, so that a short text does not clear a long table. */
function sizeFor(length: number): number {
  let size = LEAST_SIZE;
  while (size < 2 * length && size < MOST_SIZE) size *= 2;
  return size;
}

/** Three characters as a number; others may share it, which costs a look and no mistake. */
const threeAt = (text: string, at: number): number =>
  text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2);

/** Where hundreds of words stand in one text. Most are not there, which is told without a look at the text. */
export interface Glance {
  /** Whether the text may hold some words: `false` is certain, `true` has to be looked up. */
  readonly mayHold: (words: string) => boolean;
  /** The places of some words in ascending order, each at least `apart` characters behind the one before, `most` of them. */
  readonly places: (words: string, apart: number, most: number) => readonly number[];
}

/** Reads a text once: each place is then found by the three characters that stand there. */
export function glanceAt(text: string): Glance {
  const size = sizeFor(text.length);
  const hash = (part: string, at: number): number => threeAt(part, at) & (size - 1);
  const first = new Int32Array(size).fill(NOWHERE);
  const following = new Int32Array(text.length);
  for (let at = text.length - 3; at >= 0; at--) {
    const key = hash(text, at);
    following[at] = first[key] ?? NOWHERE;
    first[key] = at;
  }
  const mayHold = (words: string): boolean => {
    for (let at = 0; at + 2 < words.length; at++)
      if (first[hash(words, at)] === NOWHERE) return false;
    return true;
  };
  const next = (words: string, at: number): number =>
    words.length < 3 ? text.indexOf(words, at + 1) : (following[at] ?? NOWHERE);
  const places = (words: string, apart: number, most: number): readonly number[] => {
    const found: number[] = [];
    if (!mayHold(words)) return found;
    let free = 0;
    let at = words.length < 3 ? text.indexOf(words) : (first[hash(words, 0)] ?? NOWHERE);
    while (at !== NOWHERE && found.length < most) {
      if (at >= free && text.startsWith(words, at)) {
        found.push(at);
        free = at + apart;
      }
      at = next(words, at);
    }
    return found;
  };
  return { mayHold, places };
}
