import { oneAtATime } from '@engine/identity/one-at-a-time';
import { expect, test } from 'vitest';

test('work runs in the order it came, each after the end of the one before', async () => {
  const turn = oneAtATime();
  const seen: string[] = [];
  const work = (name: string) => async (): Promise<string> => {
    seen.push(`${name} begins`);
    await new Promise((resolve) => setImmediate(resolve));
    seen.push(`${name} ends`);
    return name;
  };
  expect(await Promise.all([turn(work('a')), turn(work('b'))])).toEqual(['a', 'b']);
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

test('work that fails does not stop the next', async () => {
  const turn = oneAtATime();
  const failing = turn(() => Promise.reject(new Error('no')));
  const next = turn(async () => 'next');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('next');
});
