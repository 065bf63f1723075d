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

/** The same, fetching the binary first where the package has not done so yet: it has no install script. */
export const findElectron = () => {
  const found = installedElectron();
  if (found || process.env.ELECTRON_OVERRIDE_DIST_PATH) return found;
  process.stderr.write('Fetching Electron (once)\n');
  capture(process.execPath, [at('node_modules/electron/install.js')], { timeout: 300_000 });
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
