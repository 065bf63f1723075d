import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
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
const claim = (): Promise<Claimed> =>
  saidBy(process.execPath, ['--import', 'tsx', 'test/support/claim-worker.ts', home]);

interface Claimed {
  readonly child: ChildProcess;
  readonly said: string;
}

const saidBy = async (program: string, args: readonly string[]): Promise<Claimed> => {
  const child = spawn(program, args, { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
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

it.skipIf(process.platform === 'win32')(
  'says that the disk is full, and leaves no empty claim behind',
  async () => {
    // A file that may not grow is refused like one on a full disk.
    const full =
      'trap "" XFSZ; ulimit -f 0; exec "$0" --import tsx test/support/claim-worker.ts "$1"';
    const { said } = await saidBy('sh', ['-c', full, process.execPath, home]);
    expect(said).toBe('store.full');
    expect(await readdir(home)).toEqual([]);
  },
);
