import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Browser, expect } from '@playwright/test';
import { appFolder } from './electron-runtime';
import type { RunningHost } from './running-host';

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+/;

/** Starts the built browser host and opens its window in Chromium. */
export async function launchBrowserHost(
  env: Readonly<Record<string, string>>,
  browser: Browser,
): Promise<RunningHost> {
  const child = spawn(process.execPath, [join(appFolder, 'out/main/web-host.js')], {
    env,
    cwd: appFolder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: string[] = [];
  child.stdout.on('data', (data) => printed.push(String(data)));
  child.stderr.on('data', (data) => printed.push(String(data)));
  const output = (): string => printed.join('');
  await expect.poll(output, { message: 'the browser host prints its address' }).toMatch(ADDRESS);
  const ownAddress = ADDRESS.exec(output())?.[0] ?? '';
  const context = await browser.newContext({ viewport: { width: 1180, height: 780 } });
  const window = await context.newPage();
  await window.goto(ownAddress);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    await context.close();
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
  };
  return {
    window,
    application: null,
    ownAddress,
    output,
    close: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}
