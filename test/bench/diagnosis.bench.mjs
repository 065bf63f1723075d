import { readFileSync } from 'node:fs';
import { runnerImport } from 'vite';
import { figure } from '../../scripts/bench/figure.mjs';
import { at, root } from '../../scripts/lib/paths.mjs';

const PASTE = 4_096;
const PASTES = 1_000;
const P99_BUDGET_MS = 5;
const LINEAR_BUDGET = 12;

const load = async () =>
  (
    await runnerImport(at('src/core/diagnosis/diagnose.ts'), {
      configFile: false,
      root,
      logLevel: 'error',
      resolve: { alias: { '@shared': at('src/shared'), '@core': at('src/core') } },
    })
  ).module.diagnose;

const texts = readFileSync(at('test/corpus/first-author.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line).text);

/** Pastes of one size, each a different run of corpus texts: denser than any real paste. */
const paste = (size, seed) => {
  let text = '';
  for (let i = seed; text.length < size; i++) text += `${texts[(i * 7) % texts.length]}\n`;
  return text.slice(0, size);
};

const timed = (work) => {
  const began = performance.now();
  work();
  return performance.now() - began;
};

const fastest = (work) => Math.min(...[0, 1, 2, 3, 4].map(() => timed(work)));

/** Diagnosis of a paste: p99 at 4 kB against its budget, and 1 MB against 100 kB. */
export const figures = async () => {
  const diagnose = await load();
  for (let seed = 0; seed < 300; seed++) diagnose({ text: paste(PASTE, seed) });
  const times = Array.from({ length: PASTES }, (_, seed) => {
    const text = paste(PASTE, seed);
    return timed(() => diagnose({ text }));
  }).sort((a, b) => a - b);
  const tenth = fastest(() => diagnose({ text: paste(100_000, 1) }));
  const whole = fastest(() => diagnose({ text: paste(1_000_000, 1) }));
  return [
    figure('diagnosis.4kB.p50', times[PASTES / 2], 'ms', P99_BUDGET_MS),
    figure('diagnosis.4kB.p99', times[Math.floor(PASTES * 0.99)], 'ms', P99_BUDGET_MS),
    figure('diagnosis.1MB', whole, 'ms', tenth * LINEAR_BUDGET),
  ];
};
