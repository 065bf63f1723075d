import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { appFolder } from './electron-runtime';

/** Builds what is stale and, on Linux without a display, starts a virtual one for the run. */
// biome-ignore lint/style/noDefaultExport: Playwright calls the default export.
export default async function prepare(): Promise<() => void> {
  const built = spawnSync(process.execPath, [join(appFolder, 'scripts/build-if-stale.mjs')], {
    stdio: 'inherit',
  });
  if (built.status !== 0) throw new Error('The build failed.');
  if (process.platform !== 'linux' || process.env.DISPLAY) return () => undefined;
  const display = await startDisplay();
  return () => display.kill();
}

async function startDisplay(): Promise<ChildProcess> {
  const child = spawn(
    'Xvfb',
    ['-displayfd', '1', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const [number] = await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'error').then(([error]) => Promise.reject(error)),
  ]);
  process.env.DISPLAY = `:${String(number).trim()}`;
  return child;
}
