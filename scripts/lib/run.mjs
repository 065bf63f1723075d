import { spawn, spawnSync } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * Runs a program to its end and answers its exit code; its output goes where ours goes.
 *
 * Ctrl+C reaches it from the terminal, so we only wait; a signal sent to us alone is passed on.
 */
export const run = (command, args, options = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    child.on('error', (error) => {
      process.stderr.write(`${command}: ${error.message}\n`);
      resolve(127);
    });
    const waiting = () => undefined;
    const passing = () => child.kill('SIGTERM');
    process.on('SIGINT', waiting);
    process.on('SIGTERM', passing);
    child.on('exit', (code, signal) => {
      process.off('SIGINT', waiting);
      process.off('SIGTERM', passing);
      // Killed: it could not be run to its end, which no exit code of its own says.
      resolve(code ?? (signal ? 2 : 0));
    });
  });

/** Runs a program and keeps its output: `{ code, out, err }`. */
export const capture = (command, args, options = {}) => {
  const done = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...options,
  });
  return { code: done.status ?? 1, out: done.stdout ?? '', err: done.stderr ?? '' };
};
