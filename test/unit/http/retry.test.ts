import { retryDelay } from '@engine/http/retry';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const NOW = new Date('2026-11-20T12:00:00.000Z');

describe('the wait before the next try', () => {
  test.each([
    ['0', 0],
    ['12', 12_000],
    [' 12 ', 12_000],
    ['Fri, 20 Nov 2026 12:00:30 GMT', 30_000],
    ['Fri, 20 Nov 2026 11:00:00 GMT', 0],
    ['61', null],
    ['Fri, 20 Nov 2026 13:00:00 GMT', null],
    ['soon', 500],
    ['-5', 500],
    ['', 500],
  ])('that the server asks for with "%s" is %s ms', (retryAfter, expected) => {
    expect(retryDelay(0, 429, retryAfter, NOW, () => 0.5)).toBe(expected);
  });

  test('doubles, a quarter more or less, and ends after three tries', () => {
    const delays = [0, 1, 2, 3].map((attempt) => retryDelay(attempt, 503, null, NOW, () => 0.5));
    expect(delays).toEqual([500, 1000, 2000, null]);
    expect(retryDelay(0, 503, null, NOW, () => 0)).toBe(375);
    expect(retryDelay(0, 503, null, NOW, () => 1)).toBe(625);
  });

  test.each([200, 302, 400, 401, 403, 404, 409, 501])('does not exist after %i', (status) => {
    expect(retryDelay(0, status, '1', NOW, () => 0.5)).toBeNull();
  });

  test('is never negative, never over a minute, whatever the server says', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.date().map(String)), fc.nat(5), (header, attempt) => {
        const delay = retryDelay(attempt, 429, header, NOW, () => 0.5);
        expect(delay === null || (delay >= 0 && delay <= 60_000)).toBe(true);
      }),
    );
  });
});
