import { join } from 'node:path';
import { contractNames } from '../../src/shared/contract-names';
import { appFolder } from '../e2e/support/electron-runtime';
import { expect, test } from '../e2e/support/fixture';

const requests = Object.entries(contractNames).flatMap(([group, names]) =>
  Object.entries(names)
    .filter(([, kind]) => kind === 'request')
    .map(([name]) => [group, name]),
);

const preload = join(appFolder, 'out/preload/index.cjs');

test('a second window with our page and our preload is refused on every channel @promise P08', async ({
  sendwell,
  window,
}) => {
  await expect(window).toHaveTitle(/Sendwell/);
  const answers = await sendwell.application()?.evaluate(
    async ({ BrowserWindow }, { script, channels }) => {
      const second = new BrowserWindow({
        show: false,
        webPreferences: { preload: script, sandbox: true },
      });
      await second.loadURL('app://bundle/index.html');
      const found: unknown = await second.webContents.executeJavaScript(
        `Promise.all(${JSON.stringify(channels)}.map(async ([group, name]) => {
          const answer = await window.app[group][name]({});
          return [group, name, answer.kind, answer.error?.code];
        }))`,
      );
      second.destroy();
      return found;
    },
    { script: preload, channels: requests },
  );
  expect(answers).toEqual(requests.map(([group, name]) => [group, name, 'failed', 'ipc.invalid']));
});

test('a frame inside our page is neither loaded nor given the engine @promise P08', async ({
  window,
}) => {
  await expect(window).toHaveTitle(/Sendwell/);
  const inside = await window.evaluate(
    () =>
      new Promise((resolve) => {
        const frame = document.createElement('iframe');
        frame.src = 'app://bundle/index.html';
        frame.onload = () => {
          try {
            resolve(frame.contentWindow !== null && 'app' in frame.contentWindow);
          } catch {
            // An error page of the browser, of another origin: nothing of ours was loaded.
            resolve(false);
          }
        };
        document.body.append(frame);
      }),
  );
  expect(inside).toBe(false);
});
