import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { at, root } from '../lib/paths.mjs';
import { figure } from './figure.mjs';

const CALLS = 2_000;

/** One call through sender check, schema and Result beside a bare ipcRenderer.invoke. Budget: 2 times. */
export const ipcFigures = async () => {
  const bare = await timed(at('scripts/bench/empty-window'), async (count) => {
    const call = self.nothing;
    await call();
    const began = performance.now();
    for (let n = 0; n < count; n++) await call();
    return (performance.now() - began) / count;
  });
  const ours = await timed(root, async (count) => {
    const call = () => self.app.runs.cancel({ runId: 'none' });
    await call();
    const began = performance.now();
    for (let n = 0; n < count; n++) await call();
    return (performance.now() - began) / count;
  });
  return [figure('ipc.round-trip', ours, 'ms', bare)];
};

const timed = async (folder, measure) => {
  const home = mkdtempSync(join(tmpdir(), 'sendwell-bench-'));
  const application = await _electron.launch({
    args: ['--no-sandbox', folder, `--user-data-dir=${home}`],
    env: { ...process.env, SENDWELL_HOME: home },
  });
  const window = await application.firstWindow();
  await window.waitForLoadState();
  const value = await window.evaluate(measure, CALLS);
  await application.close();
  rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  return value;
};
