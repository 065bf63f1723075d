import type { Reading } from '../read/reading';

export interface Window {
  readonly start: number;
  readonly part: string;
}

const REACH = 240;
/** A log repeats itself: what its first lines do not tell, the thousandth does not either. */
const MOST_PLACES = 60;

const places = (
  { sentences: text, mayHold }: Reading,
  words: readonly string[],
): readonly number[] => {
  const found: number[] = [];
  for (const word of words) {
    if (!mayHold(word)) continue;
    let at = text.indexOf(word);
    for (let count = 0; at !== -1 && count < MOST_PLACES; count++) {
      found.push(at);
      at = text.indexOf(word, at + word.length + REACH / 4);
    }
  }
  return found.sort((a, b) => a - b);
};

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
