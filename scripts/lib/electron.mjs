import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { at } from './paths.mjs';
import { capture } from './run.mjs';

const executable =
  {
    win32: 'electron.exe',
    darwin: 'Electron.app/Contents/MacOS/Electron',
  }[process.platform] ?? 'electron';

const below = (folder) => {
  const path = join(folder, executable);
  return existsSync(path) ? path : null;
};

/** Electron's executable on this machine without any download; null when there is none. */
export const installedElectron = () =>
  process.env.ELECTRON_OVERRIDE_DIST_PATH
    ? below(process.env.ELECTRON_OVERRIDE_DIST_PATH)
    : below(at('node_modules/electron/dist'));

/** Electron's own installer wants a newer Node than the rest of Sendwell. */
const INSTALLER_NODE = [22, 12];

/** One line for a download that did not work. */
export const whyNotFetched = (err, version = process.versions.node) => {
  const [major, minor] = version.split('.').map(Number);
  const isOld =
    major < INSTALLER_NODE[0] || (major === INSTALLER_NODE[0] && minor < INSTALLER_NODE[1]);
  const said =
    err.split('\n').find((line) => /^\S*Error\b/.test(line)) ?? err.trim().split('\n')[0];
  const older = isOld
    ? ` Its installer asks for Node ${INSTALLER_NODE.join('.')}; this is ${version}.`
    : '';
  return `Electron could not be fetched: ${said || 'its installer ended without a word'}.${older}`;
};

/** The same, fetching the binary first where the package has not done so yet: it has no install script. */
export const findElectron = () => {
  const found = installedElectron();
  if (found || process.env.ELECTRON_OVERRIDE_DIST_PATH) return found;
  process.stderr.write('Fetching Electron (once)\n');
  const fetched = capture(process.execPath, [at('node_modules/electron/install.js')], {
    timeout: 300_000,
  });
  if (fetched.code !== 0) process.stderr.write(`${whyNotFetched(fetched.err)}\n`);
  return installedElectron();
};

/** Whether a window can be shown here. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** The first library Electron misses on this Linux, by its name; null when all are there. */
export const missingLibrary = (electron) => {
  if (process.platform !== 'linux') return null;
  const missing = /^\s*(\S+) => not found/m.exec(capture('ldd', [electron]).out);
  return missing?.[1] ?? null;
};
