import { outcomesNow } from '@core/connection/outcomes-now';
import type { CheckOutcome } from '@shared/checklist';
import type { MadeItem } from '@shared/plan';
import { describe, expect, it } from 'vitest';

const outcome = (checkId: string, at: string): CheckOutcome => ({
  checkId,
  group: 'app',
  status: 'fail',
  finding: 'ended',
  params: {},
  evidence: [],
  remedy: null,
  at,
});

const made = (at: string, state: MadeItem['state'] = 'made'): MadeItem => ({
  id: at,
  kind: 'secret',
  subject: 'abc',
  at,
  state,
  error: null,
});

const found = [
  outcome('app.secret-expiry', '2026-05-01T00:00:00Z'),
  outcome('app.secret-hint', '2026-07-01T00:00:00Z'),
  outcome('app.redirect', '2026-05-01T00:00:00Z'),
];

const idsNow = (items: readonly MadeItem[]) =>
  outcomesNow({
    checklist: { kind: 'done', at: '', elapsedMs: 1, outcomes: found, newSince: null },
    made: items,
  }).map(({ checkId }) => checkId);

describe('what the last checks found @diagnose', () => {
  it('about a secret is forgotten when a later one was made', () => {
    expect(idsNow([made('2026-01-01T00:00:00Z'), made('2026-06-01T00:00:00Z')])).toEqual([
      'app.secret-hint',
      'app.redirect',
    ]);
  });

  it.each([
    ['made before they looked', [made('2026-01-01T00:00:00Z')]],
    ['taken away again', [made('2026-01-01T00:00:00Z'), made('2026-06-01T00:00:00Z', 'undone')]],
    ['made elsewhere', []],
  ])('counts with a secret that was %s', (_, items) => {
    expect(idsNow(items)).toHaveLength(found.length);
  });

  it('is nothing before the first look', () => {
    expect(outcomesNow({ checklist: { kind: 'never' }, made: [] })).toEqual([]);
  });
});
