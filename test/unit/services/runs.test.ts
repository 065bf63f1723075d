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
  runs.start(async () => {
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
    runs.start(async ({ signal }) => {
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

it('tells a bug in a job and goes on', async () => {
  const faults: unknown[] = [];
  const runs = createRuns((error) => faults.push(error));
  runs.start(async () => {
    throw new Error('bug');
  });
  await runs.cancelAll();
  expect(faults).toEqual([new Error('bug')]);
});

it('ignores the cancel of a run that is over, or never was', () => {
  expect(() => createRuns(() => undefined).cancel('nobody')).not.toThrow();
});
