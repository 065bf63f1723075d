import { newest, oldest } from './newest.mjs';
import { at, tool } from './paths.mjs';
import { capture } from './run.mjs';

const sources = ['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];
const results = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html'];

export const isStale = () =>
  oldest(results.map((path) => at(path))) < newest(sources.map((path) => at(path)));

/** Builds every host when a source is newer than the result; silent unless it fails. Answers the exit code. */
export const buildIfStale = () => {
  if (!isStale()) return 0;
  const { code, out, err } = capture(process.execPath, [
    tool('electron-vite/bin/electron-vite.js'),
    'build',
    '--logLevel',
    'warn',
  ]);
  if (code !== 0) process.stderr.write(`${out}${err}`);
  return code;
};
