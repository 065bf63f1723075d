import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { App } from 'electron';

/**
 * Where everything of this person is kept: SENDWELL_HOME, else the platform's folder.
 *
 * Before `ready`, because the single instance lock lies in it. Chromium's own files get a folder of their own.
 */
export function claimDataFolder(app: App, asked: string | undefined): string {
  const home = asked ? resolve(asked) : app.getPath('userData');
  mkdirSync(home, { recursive: true, mode: 0o700 });
  app.setPath('userData', home);
  app.setPath('sessionData', join(home, 'chromium'));
  return home;
}
