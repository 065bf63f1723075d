import { durationDays } from '@core/plan/duration-days';
import { secretEnd } from '@core/plan/secret-end';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const now = new Date('2026-11-20T15:30:00Z');

describe('the end of a new secret @setup', () => {
  test.each([
    ['two years without a wish or a rule', null, null, '2028-11-19T00:00:00Z'],
    ['as long as the rule allows', null, 180, '2027-05-19T00:00:00Z'],
    ['the wish within the rule', '2027-02-01T00:00:00Z', 180, '2027-02-01T00:00:00Z'],
    ['the rule before the wish', '2028-02-01T00:00:00Z', 180, '2027-05-19T00:00:00Z'],
    ['nothing that lies in the past', '2020-01-01T00:00:00Z', null, '2028-11-19T00:00:00Z'],
    ['nothing that is no date', 'soon', null, '2028-11-19T00:00:00Z'],
    ['never more than two years', '2040-01-01T00:00:00Z', 5000, '2028-11-19T00:00:00Z'],
  ])('is %s', (_name, asked, maxDays, expected) => {
    expect(secretEnd(now, asked, maxDays)).toBe(expected);
  });

  test('never goes beyond the rule', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 900 }),
        fc.option(fc.date({ noInvalidDate: true })),
        (maxDays, asked) => {
          const end = Date.parse(secretEnd(now, asked?.toISOString() ?? null, maxDays));
          expect(end).toBeGreaterThan(now.getTime());
          expect(end).toBeLessThanOrEqual(now.getTime() + maxDays * 86_400_000);
        },
      ),
    );
  });
});

test.each([
  ['P180D', 180],
  ['P6M', 180],
  ['P1Y', 365],
  ['P2W', 14],
  ['P1Y2M3DT4H', 428],
  ['PT8H', 0],
  ['', null],
  ['P', null],
  ['180', null],
  [null, null],
])('the duration %s is %s days @setup', (text, days) => {
  expect(durationDays(text)).toBe(days);
});
