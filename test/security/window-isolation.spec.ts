import { webPreferences } from '../../src/main/hardening/web-preferences';
import { contractNames } from '../../src/shared/contract-names';
import { expect, test } from '../e2e/support/fixture';

test('the window has no Node in reach @promise P01', async ({ window }) => {
  const reachable = await window.evaluate(() =>
    ['require', 'process', 'module', 'exports', 'global', 'Buffer', '__dirname'].filter(
      (name) => name in globalThis,
    ),
  );
  expect(reachable).toEqual([]);
});

test('every web contents has exactly the preferences we say @promise P01', async ({
  sendwell,
  window,
}) => {
  await expect(window).toHaveTitle(/Sendwell/);
  const { preload: _ours, ...expected } = webPreferences('');
  const found = await sendwell.application()?.evaluate(
    ({ webContents }, names) =>
      webContents.getAllWebContents().map((contents) => {
        if (!('getLastWebPreferences' in contents)) return 'not readable';
        const read = contents.getLastWebPreferences;
        const all = typeof read === 'function' ? read.call(contents) : {};
        return Object.fromEntries(names.map((name) => [name, all[name] ?? false]));
      }),
    Object.keys(expected),
  );
  expect(found).toEqual([expected]);
});

test('window.app holds the names of the contract and nothing else @promise P10', async ({
  window,
}) => {
  const names = await window.evaluate(() =>
    Object.fromEntries(
      Object.entries(self.app).map(([group, members]) => [group, Object.keys(members).sort()]),
    ),
  );
  const wanted = Object.fromEntries(
    Object.entries(contractNames).map(([group, members]) => [group, Object.keys(members).sort()]),
  );
  expect(names).toEqual(wanted);
});

test('a listener gets the payload alone, never an event object of Electron @promise P01', async ({
  window,
  sendwell,
}) => {
  const heard = await window.evaluateHandle(() => {
    const calls: unknown[][] = [];
    const listen: (listener: (...all: unknown[]) => void) => unknown = self.app.app.changed;
    listen((...all) => calls.push(all));
    return calls;
  });
  await sendwell.application()?.evaluate(({ BrowserWindow }) => {
    for (const one of BrowserWindow.getAllWindows()) one.webContents.send('app.changed', 'news');
  });
  await expect
    .poll(async () => (await heard.jsonValue()).filter(([payload]) => payload === 'news'))
    .toEqual([['news']]);
});
