import type { CheckOutcome } from '@shared/checklist';
import type { DiagnosisFacts, ObservedFacts } from '@shared/diagnosis';

/** The connection a text is about: what was chosen for it, and what the doctor last found. */
export interface KnownConnection {
  readonly facts: DiagnosisFacts;
  readonly appId: string | null;
  readonly outcomes: readonly CheckOutcome[];
}

export type ObservedKey = keyof ObservedFacts;

/** One observed fact, by which check and when. */
export interface Observation {
  readonly key: ObservedKey;
  readonly checkId: string;
  readonly at: string;
}

/** Facts of all outcomes together. Each fact is seen by one check, so none covers another. */
export const observedTogether = (outcomes: readonly CheckOutcome[]): ObservedFacts =>
  Object.assign({}, ...outcomes.map(({ facts }) => facts ?? {}));

const isKey = (key: string, facts: ObservedFacts): key is ObservedKey => key in facts;

/** Where each observed fact comes from. */
export const observations = (outcomes: readonly CheckOutcome[]): readonly Observation[] =>
  outcomes.flatMap(({ checkId, at, facts = {} }) =>
    Object.keys(facts).flatMap((key) => (isKey(key, facts) ? [{ key, checkId, at }] : [])),
  );
