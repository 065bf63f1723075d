import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appFolder, electronPath } from '../e2e/support/electron-runtime';
import { expect, test } from '../e2e/support/fixture';

test('a second start ends at once and focuses the first window @promise P27', async ({
  sendwell,
  window,
}) => {
  await expect(window).toHaveTitle(/Sendwell/);
  const application = sendwell.application();
  const env = await application?.evaluate(() => process.env);
  await application?.evaluate(({ BrowserWindow }) => {
    const [first] = BrowserWindow.getAllWindows();
    first?.minimize();
    Reflect.set(globalThis, 'focused', 0);
    const focus = first?.focus.bind(first);
    if (first && focus)
      first.focus = () => {
        Reflect.set(globalThis, 'focused', Reflect.get(globalThis, 'focused') + 1);
        focus();
      };
  });
  const second = spawn(electronPath() ?? '', ['--no-sandbox', appFolder], {
    env: { ...env },
    stdio: 'ignore',
  });
  const [code] = await once(second, 'exit');
  expect(code).toBe(0);
  await expect
    .poll(() =>
      application?.evaluate(({ BrowserWindow }) => ({
        focused: Reflect.get(globalThis, 'focused'),
        windows: BrowserWindow.getAllWindows().length,
        minimized: BrowserWindow.getAllWindows().some((one) => one.isMinimized()),
      })),
    )
    .toEqual({ focused: 1, windows: 1, minimized: false });
});

test('a renderer that crashes is read again once, with a notice @promise P28', async ({
  sendwell,
  window,
}) => {
  await expect(window).toHaveTitle(/Sendwell/);
  const application = sendwell.application();
  const again = await application?.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents) return null;
    const loaded = new Promise<void>((resolve) =>
      contents.once('did-finish-load', () => resolve()),
    );
    contents.forcefullyCrashRenderer();
    await loaded;
    const snapshot: unknown = await contents.executeJavaScript('window.app.app.snapshot({})');
    return snapshot;
  });
  expect(JSON.stringify(again)).toContain('window.crashed');
});

test('a renderer that crashes twice ends the program @promise P28', async ({
  sendwell,
  window,
}) => {
  await expect(window).toHaveTitle(/Sendwell/);
  const application = sendwell.application();
  const box = await application?.evaluate(async ({ BrowserWindow, dialog, app }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents) return null;
    const quitting = new Promise((resolve) => app.once('before-quit', () => resolve(true)));
    // The box waits for a person; here it only writes down that it was shown.
    const shown: string[] = [];
    dialog.showErrorBox = (title) => shown.push(title);
    const loaded = new Promise<void>((resolve) =>
      contents.once('did-finish-load', () => resolve()),
    );
    contents.forcefullyCrashRenderer();
    await loaded;
    contents.forcefullyCrashRenderer();
    await quitting;
    return shown;
  });
  expect(box).toEqual(['The window of Sendwell stopped twice']);
});
