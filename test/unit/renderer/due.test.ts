import type { ConnectionSummary } from '@shared/connection';
import { describe, expect, it } from 'vitest';
import { dueOf } from '../../../src/renderer/features/home/due';
import { connectionOf, daysAhead, NOW, summaryOf } from '../../support/window-fake/samples';

const now = new Date(NOW);

const summary = (more: Partial<ConnectionSummary>): ConnectionSummary =>
  summaryOf(connectionOf({ step: null }), more);

/** What a connection has, and where it is listed. */
const cases: readonly (readonly [string, Partial<ConnectionSummary>, string])[] = [
  ['a problem is due now', { status: 'problem' }, 'now problem'],
  ['a secret that has ended is due now', { secretEndsAt: daysAhead(-1) }, 'now secret'],
  ['a secret that ends in 30 days is due soon', { secretEndsAt: daysAhead(30) }, 'soon secret'],
  ['a secret that ends in 31 days is for later', { secretEndsAt: daysAhead(31) }, 'later secret'],
  ['a sign-in unused for 60 days is due soon', { lastUsedAt: daysAhead(-60) }, 'soon unused'],
  ['a sign-in unused for 59 days is not listed', { lastUsedAt: daysAhead(-59) }, ''],
  ['a sign-in that has lapsed is due now', { lastUsedAt: daysAhead(-91) }, 'now unused'],
  ['a switch-off in 40 days is for later', { switchOffAt: daysAhead(40) }, 'later switch-off'],
  ['a healthy connection is not listed', {}, ''],
];

describe('what is due', () => {
  it.each(cases)('%s', (_, more, expected) => {
    const due = dueOf([summary(more)], now);
    const listed = (['now', 'soon', 'later'] as const).flatMap((group) =>
      due[group].map((item) => `${group} ${item.kind}`),
    );
    expect(listed.join(', ')).toBe(expected);
  });

  it('lists the earliest first', () => {
    const due = dueOf(
      [
        summary({ id: 'late', secretEndsAt: daysAhead(20) }),
        summary({ id: 'early', secretEndsAt: daysAhead(2) }),
      ],
      now,
    );
    expect(due.soon.map((item) => item.connection.id)).toEqual(['early', 'late']);
  });
});
