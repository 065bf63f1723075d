import { patiently } from '@engine/claim/patiently';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const refusing = (code: string, times: number) => {
  let left = times;
  return async (): Promise<string> => {
    if (left-- > 0) throw Object.assign(new Error(code), { code });
    return 'done';
  };
};

it.each(['EPERM', 'EBUSY'])('outwaits a virus scanner that has the file open: %s', async (code) => {
  const ended = patiently(refusing(code, 3));
  await vi.runAllTimersAsync();
  expect(await ended).toBe('done');
});

it('believes what is refused for half a second', async () => {
  const ended = expect(patiently(refusing('EPERM', 99))).rejects.toThrow('EPERM');
  await vi.runAllTimersAsync();
  await ended;
});

it.each(['ENOSPC', 'EEXIST'])('waits for nothing that does not pass: %s', async (code) => {
  await expect(patiently(refusing(code, 1))).rejects.toThrow(code);
  expect(vi.getTimerCount()).toBe(0);
});
