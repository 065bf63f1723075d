import { type Clue, clue } from '../clue';
import type { Reading } from '../read/reading';
import { isDenied } from './told-as-past';
import { windowsAround } from './windows';
import { accounts } from './words/accounts';
import { events } from './words/events';
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
  ['situation', [...accounts, ...registration, ...sending]],
  ['target', targets],
];

const MOST_WORDS = 90;

function find(reading: Reading, { about, says }: Symptom): { at: number; words: string } | null {
  const { sentences, plain } = reading;
  for (const { start, part } of windowsAround(sentences, about)) {
    for (const pattern of says) {
      const match = pattern.exec(part);
      if (!match) continue;
      const at = start + match.index;
      if (isDenied(sentences, at)) continue;
      return { at, words: plain.slice(at, at + Math.min(match[0].length, MOST_WORDS)) };
    }
  }
  return null;
}

/** What a complaint tells without any code: events, times, what is seen, how it is set up. */
export const symptoms = (reading: Reading): readonly Clue[] =>
  groups.flatMap(([kind, list]) =>
    list.flatMap((symptom) => {
      const found = find(reading, symptom);
      return found === null ? [] : [clue(symptom.id, kind, found.words, reading.lineAt(found.at))];
    }),
  );
