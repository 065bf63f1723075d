import { causes } from '../catalogue';
import { type Clue, clue } from '../clue';
import type { Reading } from '../read/reading';
import { strengthAt } from './told-as-past';

interface Word {
  readonly word: string;
  readonly causeId: string;
  readonly weight: number;
}

const words: readonly Word[] = causes.flatMap((cause) =>
  Object.entries(cause.words).map(([word, weight]) => ({ word, causeId: cause.id, weight })),
);

function grouped(
  list: readonly Word[],
  key: 'word' | 'causeId',
): ReadonlyMap<string, readonly Word[]> {
  const map = new Map<string, Word[]>();
  for (const item of list) {
    const group = map.get(item[key]);
    if (group === undefined) map.set(item[key], [item]);
    else group.push(item);
  }
  return map;
}

const singles = grouped(
  words.filter(({ word }) => /^[a-z0-9]+$/.test(word)),
  'word',
);
const phrases = words.filter(({ word }) => !/^[a-z0-9]+$/.test(word));

const LEAST_WORD = 2;
const LONGEST_WORD = 16;
/** A complaint is short. Logs have their codes, and among thousands of words every cause finds some. */
const LONGEST_COMPLAINT = 2_500;
/** Below this the words are a coincidence. */
const LEAST = 1.9;
/** Loose words never count as much as a sentence that was understood. */
const MOST = 3.3;
const SHOWN_WORDS = 5;

/** The beginnings of a word, so that "expired" finds "expir". */
const beginnings = (token: string): readonly string[] =>
  Array.from(
    { length: Math.max(0, Math.min(token.length, LONGEST_WORD) - LEAST_WORD + 1) },
    (_, i) => token.slice(0, LEAST_WORD + i),
  );

/** Short beginnings must be the whole word: "spa" is not "space". */
const fits = (word: string, token: string): boolean =>
  word.length > 4 || word === token || `${word}s` === token;

function wordsIn(flat: string): readonly Word[] {
  const tokens = new Set(flat.match(/[a-z0-9]+/g) ?? []);
  const found = [...tokens].flatMap((token) =>
    beginnings(token).flatMap((start) =>
      (singles.get(start) ?? []).filter(({ word }) => fits(word, token)),
    ),
  );
  return [...new Set([...found, ...phrases.filter(({ word }) => flat.includes(word))])];
}

/** Causes whose words a complaint uses, however it puts them. */
export function resemblances({ flat, lineAt }: Reading): readonly Clue[] {
  if (flat.length > LONGEST_COMPLAINT) return [];
  const byCause = grouped(wordsIn(flat), 'causeId');
  return [...byCause].flatMap(([causeId, matched]) => {
    const sum = matched.reduce(
      (total, { word, weight }) =>
        total + weight * strengthAt(flat, flat.indexOf(word), word.length),
      0,
    );
    if (sum < LEAST || matched.length < 2) return [];
    const shown = [...matched].sort((a, b) => b.weight - a.weight).slice(0, SHOWN_WORDS);
    return [
      clue(
        `resembles:${causeId}`,
        'resemblance',
        shown.map(({ word }) => word).join(', '),
        lineAt(0),
        {
          params: { weight: String(Math.min(sum, MOST)) },
        },
      ),
    ];
  });
}
