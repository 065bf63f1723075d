import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { appFolder } from './support/electron-runtime';
import { expect, test } from './support/fixture';

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a built program over the same data folder to its end. */
const runBeside = async (home: string, name: string, ...args: string[]): Promise<Ended> => {
  const child = spawn(process.execPath, [join(appFolder, `out/main/${name}.js`), ...args], {
    env: { ...process.env, SENDWELL_HOME: home },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const out: string[] = [];
  const err: string[] = [];
  child.stdout.on('data', (data) => out.push(String(data)));
  child.stderr.on('data', (data) => err.push(String(data)));
  const [code] = await once(child, 'close');
  return { code, out: out.join(''), err: err.join('') };
};

test('a browser host beside an open window ends in one line with exit code 2 @promise R05', async ({
  window,
  home,
}) => {
  await expect(window.getByRole('heading', { level: 1 })).toBeVisible();
  const { code, out, err } = await runBeside(home, 'web-host');
  expect({ code, out, lines: err.trimEnd().split('\n').length }).toEqual({
    code: 2,
    out: '',
    lines: 1,
  });
  expect(err).toContain('Sendwell is already open on this computer');
});

test('the command line reads beside an open window and says that it keeps nothing @promise R05', async ({
  window,
  home,
}) => {
  await expect(window.getByRole('heading', { level: 1 })).toBeVisible();
  const { code, err } = await runBeside(home, 'cli', 'check', '--all');
  expect(code).toBe(2);
  expect(err).toContain('Sendwell is open on this computer');
  expect(err).toContain('There are no saved connections');
});

test('the data folder is free again after a close and after a kill @promise R05', async ({
  window,
  home,
  restart,
}) => {
  await expect(window.getByRole('heading', { level: 1 })).toBeVisible();
  const killed = await restart('killed');
  await expect(killed.getByRole('heading', { level: 1 })).toBeVisible();
  const pid = async (): Promise<number> =>
    JSON.parse(await readFile(join(home, 'sendwell.lock'), 'utf8')).pid;
  const before = await pid();
  const closed = await restart('closed');
  await expect(closed.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await pid()).not.toBe(before);
});
