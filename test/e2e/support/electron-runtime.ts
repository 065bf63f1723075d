import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const appFolder = resolve(import.meta.dirname, '../../..');

/** Electron's executable, or null with the reason said by the test that is skipped. */
export const electronPath = (): string | null => {
  const folder =
    process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(appFolder, 'node_modules/electron/dist');
  const path = join(folder, process.platform === 'win32' ? 'electron.exe' : 'electron');
  return existsSync(path) ? path : null;
};

export const NO_ELECTRON = 'no Electron binary: set ELECTRON_OVERRIDE_DIST_PATH';
