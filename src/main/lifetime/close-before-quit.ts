import type { Services } from '@engine/services';
import type { App } from 'electron';

const CLOSE_LIMIT_MS = 5_000;

/** Lets the engine end sign-ins and finish its writes before the program goes; a stuck one cannot hold it for long. */
export function closeBeforeQuit(app: App, services: Promise<Services>): void {
  let closing = false;
  let closed = false;
  const quit = (): void => {
    closed = true;
    app.quit();
  };
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    if (closing) return;
    closing = true;
    setTimeout(quit, CLOSE_LIMIT_MS).unref();
    services
      .then(async (started) => {
        await started.close();
        // Everything is saved; a thread that waits for the keychain would hold the process for ever.
        if (started.isStuck()) process.kill(process.pid, 'SIGKILL');
      })
      .then(quit, quit);
  });
}
