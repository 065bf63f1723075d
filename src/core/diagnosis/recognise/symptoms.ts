import { type Clue, clue } from '../clue';
import type { Reading } from '../read/reading';
import { isDenied } from './told-as-past';
import { events } from './words/events';
import { sightings } from './words/sightings';
import { situations } from './words/situations';
import { targets } from './words/targets';
import { times } from './words/times';

/** Words of a complaint that stand for one clue. */
export interface Symptom {
  readonly id: string;
  /** At least one of these must be in the text before `says` is tried: most texts are about few things. */
  readonly about?: readonly string[];
  /** Sees lower-case text on one line, with ¶ at the end of a sentence. */
  readonly says: readonly RegExp[];
}

const groups: readonly (readonly [string, readonly Symptom[]])[] = [
  ['event', events],
  ['time', times],
  ['symptom', sightings],
  ['situation', situations],
  ['target', targets],
];

/** What a complaint tells without any code: events, times, what is seen, how it is set up. */
export function symptoms(reading: Reading): readonly Clue[] {
  return groups.flatMap(([kind, list]) =>
    list.flatMap(({ id, about, says }) => {
      if (about && !about.some((word) => reading.flat.includes(word))) return [];
      for (const pattern of says) {
        const match = pattern.exec(reading.sentences);
        if (!match || isDenied(reading.sentences, match.index)) continue;
        const words = reading.plain.slice(match.index, match.index + match[0].length).slice(0, 90);
        return [clue(id, kind, words, reading.lineAt(match.index), { params: { words } })];
      }
      return [];
    }),
  );
}
