import type { Reading } from '../read/reading';

export interface Window {
  readonly start: number;
  readonly part: string;
}

const REACH = 160;
/** A log repeats itself: what its first lines do not tell, the thousandth does not either. */
const MOST_PLACES = 60;

/** Many symptoms are about the same words. */
const lookedUp = new WeakMap<Reading, Map<string, readonly number[]>>();

function placesOf(reading: Reading, word: string): readonly number[] {
  const known = lookedUp.get(reading) ?? new Map<string, readonly number[]>();
  lookedUp.set(reading, known);
  const before = known.get(word);
  if (before !== undefined) return before;
  const found = reading.glance.places(word, word.length + REACH / 4, MOST_PLACES);
  known.set(word, found);
  return found;
}

function places(reading: Reading, words: readonly string[]): readonly number[] {
  const found: number[] = [];
  for (const word of words) for (const at of placesOf(reading, word)) found.push(at);
  return found.length < 2 ? found : found.sort((a, b) => a - b);
}

function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const blank = text.indexOf(' ', at);
  return blank === -1 ? at : Math.min(blank, at + 40);
}

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
