import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
let home = '';
let running: ChildProcess[] = [];

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'sendwell-claims-'));
});

afterEach(async () => {
  await Promise.all(running.map(ended));
  running = [];
  await rm(home, { recursive: true, force: true });
});

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
};

/** A process that claims the folder, and what came of it. */
const claim = async (): Promise<{ readonly child: ChildProcess; readonly said: string }> => {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(root, 'test/support/claim-worker.ts'), home],
    { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] },
  );
  running.push(child);
  const [said] = await once(createInterface({ input: child.stdout }), 'line');
  return { child, said: String(said) };
};

it('refuses a second process, and lets the next one in after the first was killed @promise R05', async () => {
  const first = await claim();
  expect(first.said).toBe('mine');
  expect((await claim()).said).toBe('store.inUse');
  await ended(first.child);
  expect((await claim()).said).toBe('mine');
});

it('lets one of many in that find the claim of a killed process at the same moment @promise R05', async () => {
  const first = await claim();
  await ended(first.child);
  const said = (await Promise.all(Array.from({ length: 6 }, claim))).map((one) => one.said).sort();
  expect(said).toEqual(['mine', ...Array.from({ length: 5 }, () => 'store.inUse')]);
});
