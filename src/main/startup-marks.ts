import { performance } from 'node:perf_hooks';

type Mark =
  | 'app/didStart'
  | 'app/ready'
  | 'app/firstPaint'
  | 'engine/loaded'
  | 'engine/started'
  | 'window/answered';

const wanted = process.argv.includes('--startup-marks');
const passed = new Set<Mark>();

/** Notes once how far the start has come, in ms since the process began; printed with `--startup-marks`. (Chromium has taken `--trace-startup`.) */
export function mark(name: Mark): void {
  if (passed.has(name)) return;
  passed.add(name);
  performance.mark(name);
  if (wanted) process.stdout.write(`${name} ${Math.round(performance.now())} ms\n`);
}
