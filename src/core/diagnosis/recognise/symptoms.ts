import { type Clue, clue } from '../clue';
import type { Reading } from '../read/reading';
import { isDenied, isOnlyTried, PAST_STRENGTH } from './told-as-past';
import { windowsAround } from './windows';
import { accounts } from './words/accounts';
import { events } from './words/events';
import { mailFlow } from './words/mail-flow';
import { registration } from './words/registration';
import { sending } from './words/sending';
import { sightings } from './words/sightings';
import { targets } from './words/targets';
import { times } from './words/times';

/** Words of a complaint that stand for one clue. */
export interface Symptom {
  readonly id: string;
  /** Only the neighbourhood of these words is looked at; without them the whole text is. */
  readonly about?: readonly string[];
  /** Sees lower-case text on one line, with ¶ at the end of a sentence. */
  readonly says: readonly RegExp[];
}

const groups: readonly (readonly [string, readonly Symptom[]])[] = [
  ['event', events],
  ['time', times],
  ['symptom', sightings],
  ['situation', [...accounts, ...registration, ...sending, ...mailFlow]],
  ['target', targets],
];

const MOST_WORDS = 90;

interface Found {
  readonly at: number;
  readonly words: string;
  readonly strength: number;
}

function find(reading: Reading, { about, says }: Symptom): Found | null {
  const { flat, sentences, plain } = reading;
  let weak: Found | null = null;
  for (const { start, part } of windowsAround(reading, about)) {
    for (const pattern of says) {
      const match = pattern.exec(part);
      if (!match) continue;
      const at = start + match.index;
      if (isDenied(sentences, at)) continue;
      const words = plain.slice(at, at + Math.min(match[0].length, MOST_WORDS));
      if (!isOnlyTried(flat, sentences, at, match[0].length)) return { at, words, strength: 1 };
      weak ??= { at, words, strength: PAST_STRENGTH };
    }
  }
  return weak;
}

/** What a complaint tells without any code: events, times, what is seen, how it is set up. */
export const symptoms = (reading: Reading): readonly Clue[] =>
  groups.flatMap(([kind, list]) =>
    list.flatMap((symptom) => {
      const found = find(reading, symptom);
      if (found === null) return [];
      const { at, words, strength } = found;
      return [clue(symptom.id, kind, words, reading.lineAt(at), { strength })];
    }),
  );
