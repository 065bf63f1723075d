import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** What the starter of the command line answers for a program that ends like this. */
const answered = async (program: string): Promise<number | null> => {
  const starter = `
    import { run } from './scripts/lib/run.mjs';
    process.exitCode = await run(process.execPath, ['-e', ${JSON.stringify(program)}]);
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', starter], { cwd: root });
  const [code] = await once(child, 'exit');
  return code;
};

test.each([
  ['ends well', 'process.exitCode = 0', 0],
  ['finds problems', 'process.exitCode = 1', 1],
  ['could not run', 'process.exitCode = 2', 2],
  // What a command does that a hanging keychain would hold for ever.
  ['kills itself', 'process.kill(process.pid, "SIGKILL")', 2],
])('the starter answers for a command that %s', async (_, program, code) => {
  expect(await answered(program)).toBe(code);
});
