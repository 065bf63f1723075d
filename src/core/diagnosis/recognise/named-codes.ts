import { causes } from '../catalogue';
import { type Clue, clue } from '../clue';
import type { Reading } from '../read/reading';
import { strengthAt } from './told-as-past';

/** Codes that are words, such as ErrorSendAsDenied, by their lower-case form. */
const codes: ReadonlyMap<string, { readonly code: string; readonly surface: string }> = new Map(
  causes.flatMap((cause) =>
    cause.codes
      .filter((code) => /^[A-Za-z]/.test(code) && !/^AADSTS\d/.test(code))
      .map((code) => [code.toLowerCase(), { code, surface: cause.surface }] as const),
  ),
);

const words = /[a-z][a-z0-9_-]{5,60}/g;

/** Every word of the text that is a code of Graph, Exchange, WordPress or Node. */
export function namedCodes(reading: Reading): readonly Clue[] {
  const { flat } = reading;
  const found = new Map<string, Clue>();
  for (const match of flat.matchAll(words)) {
    const entry = codes.get(match[0]);
    if (entry === undefined) continue;
    const strength = strengthAt(flat, match.index, match[0].length);
    const earlier = found.get(entry.code);
    if (earlier !== undefined && earlier.strength >= strength) continue;
    found.set(
      entry.code,
      clue(entry.code, entry.surface, entry.code, reading.lineAt(match.index), { strength }),
    );
  }
  return [...found.values()];
}
