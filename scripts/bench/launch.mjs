import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { at, root } from '../lib/paths.mjs';
import { figure, median } from './figure.mjs';

const RUNS = 7;
const IDLE_MS = 5_000;
const LIMIT_MS = 30_000;

/**
 * Start-up and memory beside an empty Electron window, started by turns in the same run.
 *
 * Budgets over the empty window: first paint + 60 ms, first answer of the engine + 250 ms, memory + 45 MB.
 */
export const launchFigures = async (electron) => {
  const ours = [];
  const empty = [];
  for (let run = 0; run < RUNS; run++) {
    empty.push(await launch(electron, at('scripts/bench/empty-window'), ['app/firstPaint']));
    ours.push(await launch(electron, root, ['app/firstPaint', 'window/answered']));
  }
  const ourMemory = (await launch(electron, root, ['window/answered'], IDLE_MS)).memory;
  const bareMemory = (
    await launch(electron, at('scripts/bench/empty-window'), ['app/firstPaint'], IDLE_MS)
  ).memory;
  const paint = median(empty.map((one) => one['app/firstPaint']));
  return [
    figure('launch.first-paint', median(ours.map((one) => one['app/firstPaint'])), 'ms', paint),
    figure('launch.first-answer', median(ours.map((one) => one['window/answered'])), 'ms', paint),
    figure('memory.idle', ourMemory, 'MB', bareMemory),
  ];
};

/** Starts a program and answers when each mark was printed, in ms since the process was made. */
const launch = async (electron, folder, marks, idleMs = 0) => {
  const home = mkdtempSync(join(tmpdir(), 'sendwell-bench-'));
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const began = performance.now();
  const child = spawn(
    electron,
    [...(asRoot ? ['--no-sandbox'] : []), folder, '--startup-marks', `--user-data-dir=${home}`],
    {
      env: { ...process.env, SENDWELL_HOME: home },
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const late = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
  const seen = {};
  for await (const text of child.stdout) {
    for (const mark of marks)
      if (String(text).includes(mark)) seen[mark] ??= performance.now() - began;
    if (marks.every((mark) => mark in seen)) break;
  }
  clearTimeout(late);
  const missing = marks.filter((mark) => !(mark in seen));
  if (missing.length > 0) throw new Error(`${folder} never printed ${missing.join(', ')}`);
  if (idleMs > 0) await new Promise((resolve) => setTimeout(resolve, idleMs));
  const memory = idleMs > 0 ? megabytesBelow(child.pid) : null;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
  rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  return { ...seen, memory };
};

/** Proportional memory of a process and its children: shared pages are counted once. */
const megabytesBelow = (pid) => {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), parentOf(name)]);
  const family = new Set([pid]);
  for (let grown = true; grown; ) {
    const before = family.size;
    for (const [child, parent] of parents) if (family.has(parent)) family.add(child);
    grown = family.size > before;
  }
  return [...family].reduce((sum, member) => sum + proportional(member), 0) / 1024;
};

const parentOf = (pid) => Number(/^PPid:\s+(\d+)/m.exec(readProc(pid, 'status'))?.[1] ?? 0);

const proportional = (pid) =>
  Number(/^Pss:\s+(\d+)/m.exec(readProc(pid, 'smaps_rollup'))?.[1] ?? 0);

const readProc = (pid, name) => {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    // A process that ended meanwhile has no memory.
    return '';
  }
};
