import type { Clue } from '../clue';

/** A line of a diary: it begins with a time of day, a date before it or not. */
const timed = /^\W*(?:\d{4}-\d\d-\d\d[ t]|\d{1,2}[./-]\d{1,2}[./-]\d{2,4},? )?\d{1,2}[:.]\d\d/i;

/** What a diary tells of earlier was mostly mended since, or the text would end there. */
const EARLIER = 0.6;

/** Codes that a service gave, in whatever way. */
const given: ReadonlySet<string> = new Set(['entra', 'graph', 'smtp']);

/** In a diary the last code is what is so now; what stands before it speaks more softly. */
export function lastWordOf(text: string, clues: readonly Clue[]): readonly Clue[] {
  const lines = text.split(/\r\n|\n|\r/);
  const isEntry = (line: number | null): boolean =>
    line !== null && timed.test(lines[line - 1] ?? '');
  const codes = clues.filter(({ kind }) => given.has(kind));
  if (codes.length < 2 || !codes.every(({ line }) => isEntry(line))) return clues;
  const last = Math.max(...codes.map(({ line }) => line ?? 0));
  return clues.map((item) =>
    item.line !== null && item.line < last && isEntry(item.line)
      ? { ...item, strength: item.strength * EARLIER }
      : item,
  );
}
