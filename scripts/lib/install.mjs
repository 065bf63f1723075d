import { existsSync } from 'node:fs';
import { newest } from './newest.mjs';
import { at } from './paths.mjs';
import { run } from './run.mjs';

const OLDEST_NODE = [20, 19];

/** One clear line instead of a stack from somewhere deep; null when this Node will do. */
export const nodeProblem = (version = process.versions.node) => {
  const [major, minor] = version.split('.').map(Number);
  const enough = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  return enough
    ? null
    : `Sendwell needs Node ${OLDEST_NODE.join('.')} or newer; this is ${version}. Get it from https://nodejs.org/`;
};

/** npm writes this file at the end of every install. */
const mark = () => at('node_modules/.package-lock.json');

const isInstalled = () =>
  existsSync(mark()) && newest([mark()]) >= newest([at('package-lock.json')]);

/** Installs the packages of the lock when node_modules is missing or older. Answers npm's exit code. */
export const installPackages = async () => {
  if (isInstalled()) return 0;
  process.stderr.write('Installing packages (npm ci)\n');
  return run('npm', ['ci', '--no-fund', '--no-audit'], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
};
