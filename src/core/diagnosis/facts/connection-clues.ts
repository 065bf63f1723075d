import type { DiagnosisFacts } from '@shared/diagnosis';
import type { Clue } from '../clue';
import type { Named, ScriptFacts } from '../scripts';
import { factClues } from './fact-clues';
import {
  type KnownConnection,
  type Observation,
  observations,
  observedTogether,
} from './known-connection';
import type { KnownFacts } from './known-facts';

/** What the person says: in the text, and apart from it. */
export interface Said {
  readonly fromText: KnownFacts;
  readonly given: DiagnosisFacts;
}

const defined = <T extends object>(facts: T): Partial<T> => {
  const entries = Object.entries(facts).filter(([, value]) => value !== undefined && value !== '');
  return Object.assign({}, ...entries.map(([key, value]) => ({ [key]: value })));
};

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * What a script may name: what is set or given apart, and only where the text names nothing else.
 *
 * Anybody can write what a bounce says, so a name from the text alone never gets a permission.
 */
function certainOf({ fromText, given }: Said, connection: KnownConnection | null): Named {
  const { fromAddress, signedInAccount, appId }: Named = {
    ...connection?.facts,
    appId: connection?.appId ?? undefined,
    ...defined(given),
  };
  const unless = (told: string | undefined, known: string | undefined): string | undefined =>
    told === undefined || known === undefined || same(told, known) ? known : undefined;
  return {
    fromAddress: unless(fromText.fromAddress, fromAddress),
    signedInAccount: unless(fromText.signedInAccount, signedInAccount),
    appId: unless(fromText.appId, appId),
  };
}

/** What the person says goes before what was observed, and that before what the connection is set to. */
export const factsTogether = (
  said: Said,
  connection: KnownConnection | null,
  without?: Observation,
): { readonly facts: ScriptFacts; readonly given: DiagnosisFacts } => {
  const { fromText, given } = said;
  const observed = observedTogether(connection?.outcomes ?? []);
  const known: DiagnosisFacts = {
    ...connection?.facts,
    ...observed,
    ...(without === undefined ? {} : { [without.key]: connection?.facts[without.key] }),
  };
  const apart = { ...known, ...defined(given) };
  return {
    facts: {
      ...known,
      appId: connection?.appId ?? undefined,
      ...defined(fromText),
      ...defined(given),
      certain: certainOf(said, connection),
    },
    given: apart,
  };
};

/**
 * Every clue that facts give, each with where it comes from.
 *
 * A clue that is gone without one observed fact rests on it, and says which check saw that fact and when.
 */
export function cluesOfFacts(
  said: Said,
  connection: KnownConnection | null,
  now: number,
): readonly Clue[] {
  const cluesOf = (from: KnownConnection | null, without?: Observation): readonly Clue[] => {
    const { facts, given } = factsTogether(said, from, without);
    return factClues(facts, given, now);
  };
  if (connection === null) return cluesOf(null);
  const own = new Set(cluesOf(null).map(({ id }) => id));
  const seen = observations(connection.outcomes).map((observation) => ({
    observation,
    left: new Set(cluesOf(connection, observation).map(({ id }) => id)),
  }));
  return cluesOf(connection).map((item) => {
    if (own.has(item.id)) return item;
    const basis = seen.find(({ left }) => !left.has(item.id))?.observation;
    const params = basis ? { ...item.params, check: basis.checkId, at: basis.at } : item.params;
    return { ...item, params, source: 'connection' as const };
  });
}
