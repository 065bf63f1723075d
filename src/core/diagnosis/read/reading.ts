import { type Glance, glanceAt } from './glance';
import { plainLine } from './plain-line';

/** A pasted text, ready to be looked at. */
export interface Reading {
  /** As pasted, with secrets masked. */
  readonly text: string;
  /** On one line, decoded, with plain quotes and single blanks. */
  readonly plain: string;
  /** `plain` in lower case; the same character stands at the same place. */
  readonly flat: string;
  /** `flat` with ¶ at the end of every sentence, so that words of one sentence can be told from those of two. */
  readonly sentences: string;
  /** Where words stand in `flat`. */
  readonly glance: Glance;
  /** The 1-based line of `text` that a place in `plain` comes from. */
  readonly lineAt: (offset: number) => number;
}

/** ASCII only, so that places do not move (a Turkish dotted I would become two characters). */
const lowerCase = (text: string): string => text.replace(/[A-Z]+/g, (part) => part.toLowerCase());

/** A full stop inside a number, an address or a version ends nothing. */
const sentenceEnd = /[.!?;](?= |$)/g;

function lineFinder(starts: readonly number[]): (offset: number) => number {
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

export function readText(text: string): Reading {
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const line of text.split(/\r\n|\n|\r/)) {
    const part = plainLine(line);
    starts.push(length);
    if (part === '') continue;
    parts.push(part);
    length += part.length + 1;
  }
  const plain = parts.join(' ');
  const flat = lowerCase(plain);
  return {
    text,
    plain,
    flat,
    sentences: flat.replace(sentenceEnd, '¶'),
    glance: glanceAt(flat),
    lineAt: lineFinder(starts),
  };
}
