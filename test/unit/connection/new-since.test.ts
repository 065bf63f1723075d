import { newSince } from '@core/connection/new-since';
import type { ChecklistState, CheckOutcome, OutcomeStatus } from '@shared/checklist';
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

const ranWith = (
  outcomes: readonly CheckOutcome[],
  known: Extract<ChecklistState, { kind: 'done' }>['newSince'] = null,
): ChecklistState => ({
  kind: 'done',
  at: '2026-11-03T09:40:00Z',
  elapsedMs: 1,
  outcomes,
  newSince: known,
});

describe('what is new since the run before @doctor', () => {
  it('is nothing without one', () => {
    expect(newSince({ kind: 'never' }, [outcome('a', 'fail')], null)).toBeNull();
  });

  it.each([
    ['pass', 'fail', true],
    ['pass', 'attention', true],
    ['unknown', 'fail', true],
    ['not-applicable', 'attention', true],
    ['attention', 'fail', true],
    ['fail', 'fail', false],
    ['attention', 'attention', false],
    ['fail', 'attention', false],
    ['fail', 'pass', false],
    ['fail', 'unknown', false],
  ] as const)('of a check that was %s and is %s: %s', (was, is, isNew) => {
    expect(newSince(ranWith([outcome('a', was)]), [outcome('a', is)], null)).toEqual({
      at: '2026-11-03T09:40:00Z',
      checkIds: isNew ? ['a'] : [],
    });
  });

  it('stays through a run of one other check, since the same day', () => {
    const since = { at: '2026-10-01T00:00:00Z', checkIds: ['a'] };
    const now = [outcome('a', 'fail'), outcome('b', 'pass')];
    expect(newSince(ranWith(now, since), now, ['b'])).toEqual(since);
  });

  it('goes when the one check that was done again is mended', () => {
    const since = { at: '2026-10-01T00:00:00Z', checkIds: ['a'] };
    const was = ranWith([outcome('a', 'fail')], since);
    expect(newSince(was, [outcome('a', 'pass')], ['a'])).toEqual({ ...since, checkIds: [] });
  });

  it('takes on what the one check that was done again found', () => {
    expect(newSince(ranWith([outcome('a', 'pass')]), [outcome('a', 'fail')], ['a'])).toEqual({
      at: '2026-11-03T09:40:00Z',
      checkIds: ['a'],
    });
  });
});
