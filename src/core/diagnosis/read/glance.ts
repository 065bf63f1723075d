const SIZE = 1 << 16;

/** Three characters as a number; others may share it, which costs a look and no mistake. */
const hash = (text: string, at: number): number =>
  (text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2)) & (SIZE - 1);

/** Says at a glance that a text does not hold some words. Of hundreds that are looked for, most are not there. */
export type Glance = (words: string) => boolean;

/** Whether a text may hold words: `false` is certain, `true` has to be looked up. */
export function glanceAt(text: string): Glance {
  const seen = new Uint8Array(SIZE);
  for (let at = 0; at + 2 < text.length; at++) seen[hash(text, at)] = 1;
  return (words) => {
    for (let at = 0; at + 2 < words.length; at++) if (seen[hash(words, at)] === 0) return false;
    return true;
  };
}
