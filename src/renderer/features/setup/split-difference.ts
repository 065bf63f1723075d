/** Two texts as what they share at both ends and what differs between. */
export interface Difference {
  readonly start: string;
  readonly before: string;
  readonly after: string;
  readonly end: string;
}

const isWord = (letter: string | undefined): boolean =>
  letter !== undefined && /[a-z0-9]/i.test(letter);

/** A word that differs in one letter differs as a whole: http, https. */
export function splitDifference(before: string, after: string): Difference {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start++;
  const goesOn = () => isWord(before[start]) || isWord(after[start]);
  while (start > 0 && isWord(before[start - 1]) && goesOn()) start--;
  let end = 0;
  while (end < shortest - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return {
    start: before.slice(0, start),
    before: before.slice(start, before.length - end),
    after: after.slice(start, after.length - end),
    end: end === 0 ? '' : before.slice(-end),
  };
}
