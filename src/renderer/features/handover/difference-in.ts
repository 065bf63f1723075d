/** Letters around the first difference that are shown. */
const SHOWN_AROUND = 12;

/** Where what is there differs from what should be; null if it does not. */
export function differenceIn(expected: string, found: string): string | null {
  if (found === expected) return null;
  let at = 0;
  while (at < found.length && found[at] === expected[at]) at++;
  if (at >= expected.length || at >= found.length) return '';
  return expected.slice(Math.max(0, at - SHOWN_AROUND), at + SHOWN_AROUND);
}
