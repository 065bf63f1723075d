import { expect, it } from 'vitest';
import { standing } from '../../../src/renderer/features/home/standing';
import { connectionOf, summaryOf } from '../../support/window-fake/samples';

const at = '2026-11-21T19:00:00.000Z';
const checked = (step: 'plan' | 'values', fail: number, checkedAt: string | null = at) =>
  summaryOf(connectionOf({}), {
    status: 'in-set-up',
    step,
    checkedAt,
    counts: { fail, attention: 0, unknown: 9, pass: 30 },
  });

it('a site that was only checked is not "in set-up" at home: its problem is what is due', () => {
  expect(standing(checked('plan', 2))).toMatchObject({ status: 'problem', step: null });
  expect(standing(checked('plan', 0))).toMatchObject({ status: 'not-checked', step: null });
});

it('a set-up that has begun, or was never checked, stays one', () => {
  expect(standing(checked('values', 2)).status).toBe('in-set-up');
  expect(standing(checked('plan', 0, null)).status).toBe('in-set-up');
});
