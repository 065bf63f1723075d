import { type Rung, type RungFact, type RungId, rungIds } from '@shared/test-send';

/** All rungs before anything was tried. */
export const noRungs: readonly Rung[] = rungIds.map((id) => ({
  id,
  status: 'waiting',
  elapsedMs: null,
  fact: null,
  requestId: null,
  error: null,
}));

export const withRung = (
  rungs: readonly Rung[],
  id: RungId,
  change: Partial<Omit<Rung, 'id'>>,
): readonly Rung[] => rungs.map((rung) => (rung.id === id ? { ...rung, ...change } : rung));

/** What was not reached is said to be so. */
export const closed = (rungs: readonly Rung[]): readonly Rung[] =>
  rungs.map((rung) =>
    rung.status === 'waiting' || rung.status === 'running'
      ? { ...rung, status: 'not-tried', elapsedMs: null }
      : rung,
  );

export const factOf = (rungs: readonly Rung[], id: RungId): RungFact | null =>
  rungs.find((rung) => rung.id === id)?.fact ?? null;
