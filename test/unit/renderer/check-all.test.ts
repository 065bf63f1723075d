import type { ChecklistState } from '@shared/checklist';
import { ok, type Result } from '@shared/result';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { checkAll } from '../../../src/renderer/state/check-all';
import { keepConnection, useStore } from '../../../src/renderer/state/store';
import { connectionOf } from '../../support/window-fake/samples';

const ids = Array.from({ length: 30 }, (_, n) => `c-${n}`);
const running = new Set<string>();
let most = 0;

const push = (id: string, checklist: ChecklistState): void =>
  keepConnection(connectionOf({ id, checklist }));

const begin = async ({ connectionId }: { readonly connectionId: string }) => {
  running.add(connectionId);
  most = Math.max(most, running.size);
  const runId = `run of ${connectionId}`;
  push(connectionId, { kind: 'running', runId, startedAt: '', outcomes: [], pending: [] });
  return ok({ runId });
};

/** One that goes on ends, and what that starts has its turn. */
const endOne = async (): Promise<void> => {
  const [id] = running;
  if (id === undefined) throw new Error('nothing goes on');
  running.delete(id);
  push(id, { kind: 'never' });
  await new Promise((resolve) => setImmediate(resolve));
};

const withDoctor = (run: (input: { readonly connectionId: string }) => Promise<Result<unknown>>) =>
  vi.stubGlobal('window', { app: { doctor: { run } } });

beforeEach(() => {
  running.clear();
  most = 0;
  useStore.setState({ connections: {} });
});

afterEach(() => vi.unstubAllGlobals());

it('checks eight at a time, the next as soon as one has ended @doctor', async () => {
  withDoctor(begin);
  const counts: number[] = [];
  const all = checkAll(ids, (count) => counts.push(count));
  await new Promise((resolve) => setImmediate(resolve));
  expect(running.size).toBe(8);
  for (let n = 0; n < ids.length; n++) {
    await endOne();
    expect(running.size).toBe(Math.min(8, ids.length - n - 1));
  }
  await all;
  expect(most).toBe(8);
  expect(counts).toEqual(ids.map((_, n) => n + 1));
});

it('goes on past one that cannot be checked @doctor', async () => {
  withDoctor(async () => ({
    kind: 'failed',
    error: { code: 'connection.unknown', params: {}, details: { at: '' } },
  }));
  let last = 0;
  await checkAll(ids, (count) => {
    last = count;
  });
  expect(last).toBe(ids.length);
});
