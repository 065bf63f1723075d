import type { App } from 'electron';

/**
 * Before `ready`: every renderer runs in the operating system's sandbox.
 *
 * Chromium's own `--no-sandbox` is obeyed in a work tree only, because root, as in CI, cannot sandbox at all. What we
 * ship never runs without.
 */
export function enforceSandbox(app: App): void {
  if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
}
