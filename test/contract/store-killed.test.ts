import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openStoredFile } from '@engine/store/stored-file';
import { expect, it } from 'vitest';
import { countFormat } from '../support/store-worker';

const root = resolve(import.meta.dirname, '../..');

/** Writes until it is killed after so many values and so many milliseconds more; answers the last value it said. */
const writeUntilKilled = (path: string, values: number, ms: number): Promise<number> =>
  new Promise((answer, reject) => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', join(root, 'test/support/store-worker.ts'), path],
      { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let output = '';
    child.once('error', reject);
    child.stdout.on('data', (part) => {
      output += part;
      if (output.split('\n').length - 1 >= values) setTimeout(() => child.kill('SIGKILL'), ms);
    });
    child.once('exit', () => answer(Number(output.trim().split('\n').at(-1))));
  });

it('keeps what was said to be kept, whenever the program is killed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sendwell-killed-store-'));
  const path = join(folder, 'count.json');
  for (let turn = 0; turn < 8; turn++) {
    const said = await writeUntilKilled(path, 3, turn);
    const found = await openStoredFile(path, countFormat, () => new Date());
    expect(found.problem).toBeNull();
    const count = found.initial?.count ?? 0;
    expect(count - said).toBeGreaterThanOrEqual(0);
    expect(count - said).toBeLessThanOrEqual(1);
  }
  await rm(folder, { recursive: true });
}, 60_000);
