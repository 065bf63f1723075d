import { onceAFrame } from '@engine/services/once-a-frame';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const FRAME = 8;
let done = 0;
const frame = () =>
  onceAFrame(() => {
    done += 1;
  }, FRAME);

beforeEach(() => {
  done = 0;
  vi.useFakeTimers();
});

afterEach(() => vi.useRealTimers());

it('is done at once when it is first asked for', () => {
  frame().ask();
  expect(done).toBe(1);
});

it('is done once more at the end of a frame, however often it was asked for', () => {
  const one = frame();
  for (let n = 0; n < 50; n++) one.ask();
  expect(done).toBe(1);
  vi.advanceTimersByTime(FRAME);
  expect(done).toBe(2);
  vi.advanceTimersByTime(FRAME * 10);
  expect(done).toBe(2);
});

it('is not done after it was stopped, and keeps no clock running', () => {
  const one = frame();
  one.ask();
  one.ask();
  one.stop();
  expect(vi.getTimerCount()).toBe(0);
  expect(done).toBe(1);
});
