import { MOST_KEPT, pushBounded, putBounded } from '@practice/state/bounded';
import { expect, test } from 'vitest';

test('a map keeps the newest entries and lets the oldest go', () => {
  const map = new Map<number, string>();
  for (let at = 0; at < MOST_KEPT + 5; at++) putBounded(map, at, 'kept');
  expect(map.size).toBe(MOST_KEPT);
  expect([...map.keys()].slice(0, 1)).toEqual([5]);
});

test('a list never grows beyond its bound and ends with the newest', () => {
  const list: number[] = [];
  for (let at = 0; at < 100; at++) {
    pushBounded(list, at, 20);
    expect(list.length).toBeLessThanOrEqual(20);
  }
  expect(list.at(-1)).toBe(99);
  expect(list.length).toBeGreaterThanOrEqual(18);
});
