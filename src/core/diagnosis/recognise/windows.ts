import type { Reading } from '../read/reading';

export interface Window {
  readonly start: number;
  readonly part: string;
}

const REACH = 240;
/** A log repeats itself: what its first lines do not tell, the thousandth does not either. */
const MOST_PLACES = 60;

function lookUp(text: string, word: string): readonly number[] {
  const found: number[] = [];
  let at = text.indexOf(word);
  while (at !== -1 && found.length < MOST_PLACES) {
    found.push(at);
    at = text.indexOf(word, at + word.length + REACH / 4);
  }
  return found;
}

/** Many symptoms are about the same words. */
const lookedUp = new WeakMap<Reading, Map<string, readonly number[]>>();

function placesOf(reading: Reading, word: string): readonly number[] {
  const known = lookedUp.get(reading) ?? new Map<string, readonly number[]>();
  lookedUp.set(reading, known);
  const before = known.get(word);
  if (before !== undefined) return before;
  const found = reading.mayHold(word) ? lookUp(reading.sentences, word) : [];
  known.set(word, found);
  return found;
}

const places = (reading: Reading, words: readonly string[]): readonly number[] =>
  words.flatMap((word) => placesOf(reading, word)).sort((a, b) => a - b);

const wordStart = (text: string, at: number): number =>
  at <= 0 ? 0 : text.indexOf(' ', at) === -1 ? at : Math.min(text.indexOf(' ', at), at + 40);

/** The parts of a text around some words, overlapping ones joined; the whole text where no words are given. */
export function windowsAround(
  reading: Reading,
  words: readonly string[] | undefined,
): readonly Window[] {
  const text = reading.sentences;
  if (words === undefined) return [{ start: 0, part: text }];
  const windows: Window[] = [];
  let start = -1;
  let end = -1;
  const close = (): void => {
    if (start !== -1) windows.push({ start, part: text.slice(start, end) });
  };
  for (const at of places(reading, words)) {
    if (start !== -1 && at - REACH <= end) {
      end = at + REACH;
      continue;
    }
    close();
    start = wordStart(text, at - REACH);
    end = at + REACH;
  }
  close();
  return windows;
}
