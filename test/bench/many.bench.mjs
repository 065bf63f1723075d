import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { runnerImport } from 'vite';
import { figure } from '../../scripts/bench/figure.mjs';
import { hasDisplay, installedElectron } from '../../scripts/lib/electron.mjs';
import { at, root } from '../../scripts/lib/paths.mjs';

const FEW = 10;
const MANY = 1_000;
const RUNS = 4;
const FIRST_ROWS_MS = 100;
const KEYSTROKE_MS = 16;
const LOOP_MS = 50;

const imported = async (path) =>
  (
    await runnerImport(at(path), {
      configFile: false,
      root,
      logLevel: 'error',
      resolve: {
        alias: Object.fromEntries(
          ['shared', 'core', 'engine'].map((name) => [`@${name}`, at('src', name)]),
        ),
      },
    })
  ).module;

/** A data folder with so many checked connections. */
const homeWith = async (count, fill) => {
  const home = mkdtempSync(join(tmpdir(), 'sendwell-bench-'));
  await fill(home, count);
  return home;
};

const launched = async (home, env, work) => {
  const application = await _electron.launch({
    args: ['--no-sandbox', '--disable-gpu', root, `--user-data-dir=${home}/window`],
    env: { ...process.env, SENDWELL_HOME: home, ...env },
  });
  try {
    return await work(await application.firstWindow(), application);
  } finally {
    await application.close();
  }
};

const ROW = 'main li[aria-posinset]';

/** From the start of the page to its first row, in the page's own time; the program is running already. */
const firstRow = async (window) => {
  await window.locator(ROW).first().waitFor();
  await window.reload({ waitUntil: 'commit' });
  return window.evaluate(
    (row) =>
      new Promise((resolve) => {
        const look = () => {
          if (!document.querySelector(row)) return false;
          resolve(performance.now());
          return true;
        };
        if (look()) return;
        const seen = new MutationObserver(() => look() && seen.disconnect());
        seen.observe(document, { childList: true, subtree: true });
      }),
    ROW,
  );
};

/** How long the window is busy with one letter in the filter: the slowest of some. */
const keystroke = async (window) => {
  await window.locator(ROW).first().waitFor();
  return window.evaluate(async () => {
    const field = document.querySelector('input[type="search"]');
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    const turn = () =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(0);
      });
    const type = async (text) => {
      const began = performance.now();
      set.call(field, text);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      // What React puts off has its turns before ours.
      for (let n = 0; n < 3; n++) await turn();
      return performance.now() - began;
    };
    const took = [];
    for (const text of ['s', 'si', 'sit', 'site', 'site-', 'site-9', 'site-99', '']) {
      took.push(await type(text));
      // The pause of somebody who types fast: strokes are measured one by one.
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return Math.max(...took.slice(1));
  });
};

/** The event loop of the main process while one connection is checked. */
const mainLoop = async (window, application) => {
  await application.evaluate(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
    globalThis.benchLoop = monitorEventLoopDelay({ resolution: 1 });
  });
  const check = () =>
    window.evaluate(async () => {
      const [{ id }] = (await self.app.app.snapshot({})).value.connections;
      const checked = new Promise((resolve) => {
        let isRunning = false;
        const off = self.app.connections.changed((view) => {
          if (view.id !== id) return;
          if (view.checklist.kind !== 'done') isRunning = true;
          else if (isRunning) resolve(off());
        });
      });
      await self.app.doctor.run({ connectionId: id });
      await checked;
    });
  // The first run loads what the checks need.
  await check();
  await application.evaluate(() => globalThis.benchLoop.enable());
  await check();
  return application.evaluate(() => globalThis.benchLoop.percentile(99) / 1e6);
};

const fastest = async (work) => {
  const all = [];
  for (let n = 0; n < RUNS; n++) all.push(await work());
  return Math.min(...all);
};

/** A thousand connections beside ten in the window, and the main process during a check. */
export const figures = async () => {
  if (!installedElectron() || !hasDisplay()) {
    process.stderr.write('not measured here: no Electron binary or no display\n');
    return [];
  }
  const { fill } = await imported('test/bench/support/fill-home.ts');
  const [few, many] = [await homeWith(FEW, fill), await homeWith(MANY, fill)];
  try {
    const rowsOf = (home) => launched(home, {}, (window) => fastest(() => firstRow(window)));
    const fewRows = await rowsOf(few);
    const manyRows = await rowsOf(many);
    const letter = await launched(many, {}, (window) => fastest(() => keystroke(window)));
    const loop = await launched(few, { SENDWELL_CLOUD: 'practice' }, (window, application) =>
      fastest(() => mainLoop(window, application)),
    );
    return [
      figure('list.1000.first-row', manyRows, 'ms', fewRows),
      figure('list.1000.first-row-later', manyRows - fewRows, 'ms', FIRST_ROWS_MS),
      figure('list.1000.keystroke', letter, 'ms', KEYSTROKE_MS),
      figure('main.event-loop.p99', loop, 'ms', LOOP_MS),
    ];
  } finally {
    for (const home of [few, many])
      rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
};
