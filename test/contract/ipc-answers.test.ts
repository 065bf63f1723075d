import { answerOnceStarted, answerWith } from '@engine/answer';
import type { Services } from '@engine/services';
import type { Handlers } from '@shared/contract';
import { AppError } from '@shared/errors';
import { expect, test } from 'vitest';
import { recordingHandlers } from '../support/recording-handlers';

const failingWith = (error: unknown): Handlers => ({
  ...recordingHandlers().handlers,
  targets: {
    list: () => {
      throw error;
    },
  },
});

test('a value comes back as it is', async () => {
  const handlers = { ...recordingHandlers().handlers, targets: { list: () => [] } };
  expect(await answerWith(handlers)('targets.list', {})).toEqual({ kind: 'ok', value: [] });
});

test('an expected failure keeps its code, parameters and details', async () => {
  const error = new AppError('graph.throttled', { seconds: 3 }, { at: 'now', requestId: 'r' });
  expect(await answerWith(failingWith(error))('targets.list', {})).toEqual({
    kind: 'failed',
    error: {
      code: 'graph.throttled',
      params: { seconds: 3 },
      details: { at: 'now', requestId: 'r' },
    },
  });
});

test('a bug is named without its message, and written down', async () => {
  const faults: unknown[] = [];
  const bug = new TypeError('secret of the stack');
  const result = await answerWith(failingWith(bug), {
    fault: (...all) => faults.push(all),
  })('targets.list', {});
  expect(result).toMatchObject({
    kind: 'failed',
    error: { code: 'ipc.unexpected', details: { upstreamCode: 'TypeError' } },
  });
  expect(JSON.stringify(result)).not.toContain('secret of the stack');
  expect(faults).toEqual([['targets.list', bug]]);
});

const services = (handlers: Handlers): Services => ({
  handlers,
  subscribe: () => () => undefined,
  notify: () => undefined,
  close: async () => undefined,
  isStuck: () => false,
});

test('a call that comes before the engine waits for it', async () => {
  const { handlers, calls } = recordingHandlers();
  const start = withResolvers();
  const result = answerOnceStarted(start.promise)('runs.cancel', { runId: 'r' });
  expect(calls).toEqual([]);
  start.resolve(services(handlers));
  expect(await result).toEqual({ kind: 'ok', value: null });
});

test('an engine that cannot start says why to every call', async () => {
  const answer = answerOnceStarted(Promise.reject(new AppError('store.inUse')));
  expect(await answer('app.snapshot', {})).toMatchObject({ error: { code: 'store.inUse' } });
});

test('a bug at the start of the engine is written down once, however many calls learn of it', async () => {
  const faults: unknown[] = [];
  const bug = new TypeError('no such thing');
  const log = { fault: (event: string, error: unknown) => faults.push([event, error]) };
  const answer = answerOnceStarted(Promise.reject(bug), log);
  for (const channel of ['app.snapshot', 'targets.list'])
    expect(await answer(channel, {})).toMatchObject({ error: { code: 'ipc.unexpected' } });
  expect(faults).toEqual([['engine start', bug]]);
});

function withResolvers() {
  let resolve: (value: Services) => void = () => undefined;
  const promise = new Promise<Services>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
