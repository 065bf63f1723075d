import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { bundleFigures } from './bench/bundle.mjs';
import { buildIfStale } from './lib/build.mjs';
import { hasDisplay, installedElectron } from './lib/electron.mjs';
import { installPackages } from './lib/install.mjs';
import { at } from './lib/paths.mjs';

/**
 * `npm run bench [-- NAME]`: one JSON line a figure, those whose group is called NAME or all.
 *
 * A file `test/bench/GROUP.bench.mjs` adds a group: it exports `figures`, a function that answers them.
 */
const wanted = process.argv[2];
const note = (line) => process.stderr.write(`${line}\n`);

const inElectron = (load) => async () => {
  const electron = installedElectron();
  if (!electron || !hasDisplay()) {
    note('not measured here: no Electron binary or no display');
    return [];
  }
  return load(electron);
};

const groups = {
  bundle: bundleFigures,
  launch: inElectron(async (electron) =>
    (await import('./bench/launch.mjs')).launchFigures(electron),
  ),
  ipc: inElectron(async () => (await import('./bench/ipc.mjs')).ipcFigures()),
};

const further = () => {
  try {
    return readdirSync(at('test/bench')).filter((name) => name.endsWith('.bench.mjs'));
  } catch {
    // No folder, no further groups.
    return [];
  }
};

for (const file of further()) {
  groups[file.slice(0, -'.bench.mjs'.length)] = async () =>
    (await import(pathToFileURL(at('test/bench', file)).href)).figures();
}

const main = async () => {
  if ((await installPackages()) !== 0 || buildIfStale() !== 0) return 2;
  if (wanted && !(wanted in groups)) {
    note(`Unknown: ${wanted}. Known: ${Object.keys(groups).join(', ')}`);
    return 2;
  }
  for (const [name, measure] of Object.entries(groups)) {
    if (wanted && wanted !== name) continue;
    for (const line of await measure()) process.stdout.write(`${JSON.stringify(line)}\n`);
  }
  return 0;
};

process.exitCode = await main();
