import { mkdirSync } from 'node:fs';
import { buildIfStale } from './lib/build.mjs';
import { installPackages, nodeProblem } from './lib/install.mjs';
import { at } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { installDebianPackages } from './test/debian-packages.mjs';
import { lacking, playwright, screens, sessionBus, step, vitest } from './test/suites.mjs';
import { sum } from './test/totals.mjs';

const say = (line) => process.stdout.write(`${line}\n`);
const node = process.execPath;

/** Everything, in the order in which a fault is cheapest to find. A failed suite does not stop the next. */
const runAll = async () => {
  mkdirSync(at('test-results'), { recursive: true });
  return [
    await step('lint and types (npm run check)', () => run(node, [at('scripts/check.mjs')])),
    await step('build', buildIfStale),
    await step('docs are up to date', () => run(node, [at('scripts/docs.mjs'), '--check'])),
    await vitest('unit'),
    await vitest('contract'),
    await vitest('security'),
    await vitest('real', sessionBus()),
    await screens(),
    await playwright(),
  ];
};

const report = ({ passed, failed, skipped }, missing) => {
  say('');
  for (const { name, reason } of missing) say(`not possible here: ${name}: ${reason}`);
  for (const { name, reason } of skipped) say(`skipped: ${name}: ${reason}`);
  for (const name of failed) say(`failed: ${name}`);
  say(`${passed} passed, ${failed.length} failed, ${skipped.length} skipped`);
};

const main = async () => {
  const problem = nodeProblem();
  if (problem) {
    process.stderr.write(`${problem}\n`);
    return 1;
  }
  const packages = installDebianPackages();
  if ((await installPackages()) !== 0) return 1;
  const totals = sum(await runAll());
  report(totals, lacking(packages));
  return totals.failed.length === 0 ? 0 : 1;
};

process.exitCode = await main();
