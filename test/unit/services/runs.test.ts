import { createRuns } from '@engine/services/runs';
import { expect, it } from 'vitest';

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

it('gives the id before the first step of the job', async () => {
  const order: string[] = [];
  const runs = createRuns(() => undefined);
  runs.start('c-1', async () => {
    order.push('job');
  });
  order.push('started');
  await runs.cancelAll();
  expect(order).toEqual(['started', 'job']);
});

it('cancels one run and leaves the others alone', async () => {
  const ended: string[] = [];
  const runs = createRuns(() => undefined);
  const job = (name: string) =>
    runs.start('c-1', async ({ signal }) => {
      await aborted(signal);
      ended.push(name);
    });
  const [a, b] = [job('a'), job('b')];
  runs.cancel(a);
  await expect.poll(() => ended).toEqual(['a']);
  expect([runs.isActive(a), runs.isActive(b)]).toEqual([false, true]);
  await runs.cancelAll();
  expect(ended).toEqual(['a', 'b']);
});

it('ends everything about one connection, what its runs start meanwhile too, and nothing else', async () => {
  const runs = createRuns(() => undefined);
  const ended: string[] = [];
  const job = (connectionId: string, name: string, after = (): void => undefined) =>
    runs.start(connectionId, async ({ signal }) => {
      await aborted(signal);
      ended.push(name);
      after();
    });
  job('a', 'first', () => job('a', 'second'));
  const other = job('b', 'other');
  await runs.cancelAbout('a');
  expect(ended).toEqual(['first', 'second']);
  expect(runs.isActive(other)).toBe(true);
  await runs.cancelAll();
});

it('tells a bug in a job and goes on', async () => {
  const faults: unknown[] = [];
  const runs = createRuns((error) => faults.push(error));
  runs.start('c-1', async () => {
    throw new Error('bug');
  });
  await runs.cancelAll();
  expect(faults).toEqual([new Error('bug')]);
});

it('ignores the cancel of a run that is over, or never was', () => {
  expect(() => createRuns(() => undefined).cancel('nobody')).not.toThrow();
});
