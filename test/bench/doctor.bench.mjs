import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { figure } from '../../scripts/bench/figure.mjs';
import { at, root } from '../../scripts/lib/paths.mjs';

const WAVES = 4;
const AT_A_TIME = 8;
const LOOP_MS = 50;
const SWEEP_MB = 30;

/** The measuring program as one file: the engine as it is shipped, without TypeScript or a test runner between. */
const bundled = async (folder) => {
  const names = ['shared', 'core', 'engine', 'practice'];
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: Object.fromEntries(names.map((name) => [`@${name}`, at('src', name)])) },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      rollupOptions: {
        input: ['doctor-program', 'slow-servers'].map((name) =>
          at(`test/bench/support/${name}.ts`),
        ),
        external: ['keytar', '@azure/msal-node-extensions'],
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  });
  return `${folder}/doctor-program.js`;
};

const firstLine = (child) =>
  new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', (line) => resolve(JSON.parse(line)));
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it said anything`)));
  });

const started = (...args) =>
  spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });

const measured = async () => {
  // Inside the repository, so that it finds the packages.
  const folder = at('node_modules/.cache/sendwell-bench');
  mkdirSync(folder, { recursive: true });
  const practice = started(at('out/main/practice.js'));
  try {
    const announced = await firstLine(practice);
    const program = await bundled(folder);
    return await firstLine(started('--expose-gc', program, JSON.stringify(announced)));
  } finally {
    practice.kill();
    rmSync(folder, { recursive: true, force: true });
  }
};

/**
 * The doctor, the set-up, the test and a sweep of a thousand connections over a wire with the delays of the budget,
 * each beside the longest chain of requests that have to follow one another.
 */
export const figures = async () => {
  const seen = await measured();
  return [
    figure('doctor.full', seen.full, 'ms', seen.chain),
    figure('doctor.waves', seen.waves, 'waves', WAVES),
    figure('doctor.requests', seen.requests, 'requests', null),
    figure('doctor.first-outcome', seen.first, 'ms', seen.firstChain),
    figure('doctor.event-loop.p99', seen.loop, 'ms', LOOP_MS),
    figure('set-up.full', seen.setUpMs, 'ms', seen.setUpChain),
    figure('set-up.requests', seen.setUpRequests, 'requests', seen.setUpWanted),
    figure('test-send.accepted', seen.acceptedMs, 'ms', seen.graphRoundTrip),
    figure('sweep.1000.at-once', seen.sweepAtOnce, 'connections', AT_A_TIME),
    figure('sweep.1000.requests-at-once', seen.sweepRequestsAtOnce, 'requests', null),
    figure('sweep.1000.memory', seen.sweepMemory - seen.sweepFewMemory, 'MB', SWEEP_MB),
    figure('sweep.1000.a-connection', seen.sweepMs, 'ms', seen.sweepFewMs),
  ];
};
