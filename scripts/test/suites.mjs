import { existsSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { installedElectron } from '../lib/electron.mjs';
import { at, tool } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';
import { ofPlaywright, ofStep, ofVitest } from './totals.mjs';

const node = process.execPath;

/** Vitest leaves a core free by itself; nobody else works here. More than four start more than they save. */
const WORKERS = Math.min(4, availableParallelism());

const reportOf = (name) => at('test-results', `${name}.json`);

const read = (name, code, totals) => {
  const path = reportOf(name);
  if (!existsSync(path)) return ofStep(`${name} (no report)`, code || 1);
  const found = totals(JSON.parse(readFileSync(path, 'utf8')));
  return code !== 0 && found.failed.length === 0
    ? { ...found, failed: [`${name} (exit code ${code})`] }
    : found;
};

/** One vitest project. `wrapper` is a command that the tests run below, such as dbus-run-session. */
export const vitest = async (project, wrapper = []) => {
  rmSync(reportOf(project), { force: true });
  const [command, ...args] = [
    ...wrapper,
    node,
    tool('vitest/vitest.mjs'),
    'run',
    '--project',
    project,
    '--passWithNoTests',
    `--maxWorkers=${WORKERS}`,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${reportOf(project)}`,
  ];
  return read(project, await run(command, args), ofVitest);
};

const playwrightRun = async (name, args) => {
  rmSync(reportOf(name), { force: true });
  const code = await run(
    node,
    [tool('@playwright/test/cli.js'), 'test', '--pass-with-no-tests', ...args],
    { env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: reportOf(name) } },
  );
  return read(name, code, ofPlaywright);
};

/** The whole program in both hosts. Not `pictures`: those are taken by hand, with `npm run pictures`. */
export const playwright = () =>
  playwrightRun(
    'playwright',
    ['electron', 'browser', 'security'].map((name) => `--project=${name}`),
  );

/** Every screen on a scripted engine: accessibility, both themes, all widths. */
export const screens = () =>
  playwrightRun('screens', [
    '-c',
    at('test/renderer/playwright.config.ts'),
    '--reporter=list,json',
  ]);

/** The real keyring needs a session bus of its own; without one the tests skip themselves by name. */
export const sessionBus = () =>
  existsSync('/usr/bin/dbus-run-session') ? ['dbus-run-session', '--'] : [];

/** What this machine cannot test at all. */
export const lacking = (packages) => [
  ...packages.map((name) => ({
    name: `tests that use ${name}`,
    reason: `${name} is not installed`,
  })),
  ...(installedElectron()
    ? []
    : [
        {
          name: 'tests in Electron',
          reason: 'no Electron binary: set ELECTRON_OVERRIDE_DIST_PATH',
        },
      ]),
];

export const step = async (name, act) => ofStep(name, await act());
