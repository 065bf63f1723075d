import { once } from 'node:events';
import { _electron } from '@playwright/test';
import { appFolder, electronPath, NO_ELECTRON } from './electron-runtime';
import type { RunningHost } from './running-host';

/**
 * Starts the built desktop app.
 *
 * No `executablePath`: Playwright then asks the electron package, which knows ELECTRON_OVERRIDE_DIST_PATH, and holds
 * `ready` back until it listens. With a path it would race the program's start, and lose one time in twelve.
 *
 * A test runs as root more often than not, and root cannot sandbox; a virtual display has no GPU, a container little shared memory.
 */
export async function launchDesktop(env: Readonly<Record<string, string>>): Promise<RunningHost> {
  if (electronPath() === null) throw new Error(NO_ELECTRON);
  const application = await _electron.launch({
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', appFolder],
    env,
  });
  const printed: string[] = [];
  const child = application.process();
  child.stdout?.on('data', (data) => printed.push(String(data)));
  child.stderr?.on('data', (data) => printed.push(String(data)));
  const window = await application.firstWindow();
  return {
    window,
    application,
    ownAddress: null,
    output: () => printed.join(''),
    close: () => application.close(),
    kill: async () => {
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    },
  };
}
