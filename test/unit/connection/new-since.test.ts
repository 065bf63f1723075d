import { NEWS_LASTS_MS, newSince } from '@core/connection/new-since';
import type { ChecklistState, CheckOutcome, NewSince, OutcomeStatus } from '@shared/checklist';
import { describe, expect, it } from 'vitest';

const outcome = (checkId: string, status: OutcomeStatus): CheckOutcome => ({
  checkId,
  group: 'dns',
  status,
  finding: 'x',
  params: {},
  remedy: null,
  evidence: [],
  at: '2026-11-03T09:40:00Z',
});

const BEFORE = '2026-11-03T09:40:00Z';
const now = new Date('2026-11-03T10:00:00Z');
const later = (ms: number): Date => new Date(now.getTime() + ms);

const ranWith = (
  outcomes: readonly CheckOutcome[],
  known: NewSince | null = null,
  at = BEFORE,
): ChecklistState => ({ kind: 'done', at, elapsedMs: 1, outcomes, newSince: known });

/** One run after the other; gives what is new at the end of the last. */
const running = (...runs: readonly (readonly [Date, readonly CheckOutcome[]])[]) =>
  runs.reduce<ChecklistState>(
    (before, [at, outcomes]) =>
      ranWith(outcomes, newSince(before, outcomes, null, at), at.toISOString()),
    { kind: 'never' },
  );

const news = (state: ChecklistState) => {
  const since = state.kind === 'done' ? state.newSince : null;
  return since && { at: since.at, checkIds: since.checkIds };
};

describe('what is new since the run before @doctor', () => {
  it('is nothing without one', () => {
    expect(newSince({ kind: 'never' }, [outcome('a', 'fail')], null, now)).toBeNull();
  });

  it.each([
    ['pass', 'fail', true],
    ['pass', 'attention', true],
    ['unknown', 'fail', false],
    ['unknown', 'attention', false],
    ['not-applicable', 'attention', true],
    ['attention', 'fail', true],
    ['fail', 'fail', false],
    ['attention', 'attention', false],
    ['fail', 'attention', false],
    ['fail', 'pass', false],
    ['fail', 'unknown', false],
  ] as const)('of a check that was %s and is %s: %s', (was, is, isNew) => {
    expect(newSince(ranWith([outcome('a', was)]), [outcome('a', is)], null, now)).toMatchObject({
      at: BEFORE,
      checkIds: isNew ? ['a'] : [],
    });
  });

  const well = [outcome('a', 'pass'), outcome('b', 'fail')];
  const worse = [outcome('a', 'fail'), outcome('b', 'fail')];
  const mended = [outcome('a', 'fail'), outcome('b', 'pass')];
  const first = later(-20 * 86_400_000);
  const since = (at: Date, ...checkIds: string[]) => ({ at: at.toISOString(), checkIds });

  it('stays so while one checks again', () => {
    const runs = [first, now, later(60_000), later(120_000)] as const;
    const again = running([runs[0], well], [runs[1], worse], [runs[2], worse], [runs[3], worse]);
    expect(news(again)).toEqual(since(first, 'a'));
  });

  it('is held against the same run for half a day, and then against the last one', () => {
    const seen = [
      [first, well],
      [now, worse],
    ] as const;
    const within = running(...seen, [later(NEWS_LASTS_MS - 1), worse]);
    expect(news(within)).toEqual(since(first, 'a'));
    const after = running(...seen, [later(NEWS_LASTS_MS), worse]);
    expect(news(after)).toEqual(since(now));
  });

  it('goes when it is mended, and what comes back as it was is no news', () => {
    const back = running(
      [first, well],
      [now, mended],
      [later(1), [outcome('a', 'pass'), outcome('b', 'fail')]],
    );
    expect(news(back)).toEqual(since(first));
  });

  it('moves on however often one checks', () => {
    const hour = 3_600_000;
    const hourly = Array.from({ length: 30 }, (_, n) => [later(n * hour), worse] as const);
    expect(news(running([first, well], ...hourly))).toEqual(since(later(23 * hour)));
  });

  it('stays through a run of one other check, however late', () => {
    const told = running([first, well], [now, worse]);
    const part = newSince(told, worse, ['b'], later(NEWS_LASTS_MS * 3));
    expect(part).toEqual(told.kind === 'done' && told.newSince);
  });

  it('goes when the one check that was done again is mended', () => {
    const told = running([first, well], [now, worse]);
    expect(newSince(told, well, ['a'], later(1))).toMatchObject(since(first));
  });

  it('takes on what the one check that was done again found', () => {
    const was = ranWith([outcome('a', 'pass')]);
    expect(newSince(was, [outcome('a', 'fail')], ['a'], now)).toMatchObject({
      at: BEFORE,
      checkIds: ['a'],
    });
  });

  it('begins anew where a file of before knows too little', () => {
    const old = ranWith(well, { at: '2026-10-01T00:00:00Z', checkIds: ['b'] });
    expect(newSince(old, worse, null, now)).toMatchObject({ at: BEFORE, checkIds: ['a'] });
  });
});
