import { performance } from 'node:perf_hooks';

type Mark = 'app/didStart' | 'app/ready' | 'app/firstPaint' | 'engine/loaded' | 'engine/started';

const wanted = process.argv.includes('--trace-startup');

/** Notes how far the start has come, in ms since the process began; printed with `--trace-startup`. */
export function mark(name: Mark): void {
  performance.mark(name);
  if (wanted) process.stdout.write(`${name} ${Math.round(performance.now())} ms\n`);
}
