import { expect, it } from 'vitest';
import type { EngineBench } from '../support/engine-bench';
import { engineWithBug } from '../support/engine-with-bug';
import { FROM, mainJobBench, SENDER } from '../support/main-job';

const job = mainJobBench();

const accepted = (): number =>
  job().practice.realm.journal.filter(
    ({ path, status }) => path.includes('sendMail') && status === 202,
  ).length;

const ready = async () => job().signIn(await job().setUp(), 'sender', SENDER);

const attempt = (connectionId: string) => ({
  connectionId,
  to: FROM,
  attemptId: crypto.randomUUID(),
});

const ended = (engine: EngineBench, id: string) =>
  engine.until(id, ({ test }) => test.kind === 'ended' || test.kind === 'never');

it('is one mail for one attempt that is cancelled after it was accepted, and asked for again @promise P22', async () => {
  const { id } = await ready();
  const input = attempt(id);
  const isLooking = new Promise<void>((resolve) => {
    job().practice.realm.faults.push({
      match: /GET .*\/messages/,
      count: 99,
      kind: 'stall',
      onHit: resolve,
    });
  });
  const { runId } = await job().engine.call<{ runId: string }>('test.send', input);
  await isLooking;
  await job().engine.call('runs.cancel', { runId });
  await ended(job().engine, id);
  expect(accepted()).toBe(1);
  job().practice.realm.faults.length = 0;
  expect(await job().engine.call('test.send', input)).toEqual({ runId: input.attemptId });
  await job().restart();
  expect(await job().engine.call('test.send', input)).toEqual({ runId: input.attemptId });
  expect(accepted()).toBe(1);
});

const withBug = (isBroken: () => boolean) => engineWithBug(job(), isBroken);

it('is one mail for one attempt that ends in a bug after it was accepted @promise P22', async () => {
  const { id } = await ready();
  const engine = await withBug(() => accepted() > 0);
  const input = attempt(id);
  await engine.call('test.send', input);
  await expect.poll(() => engine.faults).not.toEqual([]);
  expect(accepted()).toBe(1);
  expect(await engine.call('test.send', input)).toEqual({ runId: input.attemptId });
  expect(accepted()).toBe(1);
  await engine.services.close();
});

it('is a mail after all for an attempt that ended in a bug before anything was sent', async () => {
  const { id } = await ready();
  let isBroken = true;
  const engine = await withBug(() => isBroken);
  const input = attempt(id);
  await engine.call('test.send', input);
  await expect.poll(() => engine.faults).not.toEqual([]);
  expect(accepted()).toBe(0);
  isBroken = false;
  await engine.call('test.send', input);
  await expect.poll(accepted).toBe(1);
  await ended(engine, id);
  await engine.services.close();
});
