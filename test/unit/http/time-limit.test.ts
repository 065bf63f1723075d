import { getEventListeners } from 'node:events';
import { timeLimit } from '@engine/time-limit';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

beforeEach(() => vi.useFakeTimers());

afterEach(() => vi.useRealTimers());

it('ends work that takes too long, and says that it was the time', () => {
  const limit = timeLimit(1000);
  vi.advanceTimersByTime(999);
  expect(limit.signal.aborted).toBe(false);
  vi.advanceTimersByTime(1);
  expect([limit.signal.aborted, limit.hasPassed()]).toEqual([true, true]);
});

it('ends work that is called off, which is not the time', () => {
  const run = new AbortController();
  const limit = timeLimit(1000, run.signal);
  run.abort();
  expect([limit.signal.aborted, limit.hasPassed()]).toEqual([true, false]);
});

it('ends at once what was called off before', () => {
  expect(timeLimit(1000, AbortSignal.abort()).signal.aborted).toBe(true);
});

it('lets go of clock and run when the work has ended @promise R08', () => {
  const run = new AbortController();
  const limits = Array.from({ length: 100 }, () => timeLimit(1000, run.signal));
  for (const limit of limits) limit.end();
  expect(vi.getTimerCount()).toBe(0);
  expect(getEventListeners(run.signal, 'abort')).toEqual([]);
});
