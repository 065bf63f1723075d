import { buildIfStale } from './lib/build.mjs';
import { installPackages, nodeProblem } from './lib/install.mjs';
import { at } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

/** `node scripts/run.mjs NAME [ARG...]`: runs out/main/NAME.js, installed and built first where needed. */
const [name = '', ...args] = process.argv.slice(2);
const problem = nodeProblem();
if (problem) {
  process.stderr.write(`${problem}\n`);
  process.exit(2);
}
const ready = (await installPackages()) || buildIfStale();
process.exitCode = ready ? 2 : await run(process.execPath, [at('out/main', `${name}.js`), ...args]);
