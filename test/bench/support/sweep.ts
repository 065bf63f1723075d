import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connectionFormat } from '@engine/store/connection-format';
import { openConnectionStore } from '@engine/store/connection-store';
import { unseal } from '@engine/store/envelope';
import { command as check } from '../../../src/cli/commands/check';
import type { BenchEngine } from './bench-engine';

const FEW = 10;
const MANY = 1_000;

const heapMb = async (): Promise<number> => {
  // Twice, with a turn between: what finalisers let go is collected by the second.
  globalThis.gc?.();
  await new Promise(setImmediate);
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
};

/** As many connections as there are ids, each like the one given. */
async function clone(bench: BenchEngine, id: string, count: number): Promise<void> {
  const folder = join(bench.home, 'practice-data', 'connections');
  const now = () => new Date();
  const kept = unseal(connectionFormat, await readFile(join(folder, `${id}.json`), 'utf8'));
  if (kept.kind !== 'good') throw new Error('the connection is not on disk');
  const store = await openConnectionStore(folder, now);
  for (let n = store.initial.length; n < count; n++) {
    await store.save({ ...kept.value, id: `clone-${n}`, checklist: { kind: 'never' } });
  }
}

/** What a check of all connections takes: how many go on at once, and what memory is left in use. */
async function swept(bench: BenchEngine) {
  const running = new Set<string>();
  let most = 0;
  let lines = 0;
  const stop = bench.services.subscribe((channel, payload) => {
    if (channel !== 'connections.changed' || !('checklist' in payload)) return;
    if (payload.checklist.kind === 'running') running.add(payload.id);
    else running.delete(payload.id);
    most = Math.max(most, running.size);
  });
  const before = await heapMb();
  const began = performance.now();
  await check.run(['--all', '--json'], {
    print: () => {
      lines += 1;
    },
    note: (line) => process.stderr.write(`${line}\n`),
    open: async () => ({ ...bench.services, close: async () => undefined }),
    kill: () => undefined,
  });
  const elapsed = performance.now() - began;
  stop();
  return { most, lines, elapsed, memory: (await heapMb()) - before };
}

/** A thousand connections beside ten, each checked in full over the slow wire. */
export async function sweepOf(bench: BenchEngine, id: string): Promise<Record<string, number>> {
  await bench.services.close();
  await clone(bench, id, FEW);
  await bench.restart();
  bench.wire.begin();
  bench.wire.forget();
  const few = await swept(bench);
  await bench.services.close();
  await clone(bench, id, MANY);
  await bench.restart();
  bench.wire.begin();
  bench.wire.forget();
  const many = await swept(bench);
  return {
    sweepFewMemory: few.memory,
    sweepMemory: many.memory,
    sweepAtOnce: many.most,
    sweepRequestsAtOnce: bench.wire.mostInFlight(),
    sweepLines: many.lines,
    sweepMs: many.elapsed / MANY,
    sweepFewMs: few.elapsed / FEW,
  };
}
