import { readFileSync, writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';
import { at, root } from './lib/paths.mjs';

/**
 * Writes the generated pages of docs/; with `--check` writes nothing and fails when one is stale.
 *
 * The pages are made from the product's own registries, so they are evaluated as the build evaluates them.
 */
const { module } = await runnerImport(at('scripts/docs/pages.ts'), {
  configFile: false,
  root,
  logLevel: 'error',
  resolve: {
    alias: { '@shared': at('src/shared'), '@core': at('src/core'), '@engine': at('src/engine') },
  },
});

const kept = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // A page that is not there yet is stale.
    return null;
  }
};

const stale = Object.entries(module.pages(root)).filter(([path, text]) => kept(at(path)) !== text);

if (!process.argv.includes('--check')) {
  for (const [path, text] of stale) writeFileSync(at(path), text);
} else if (stale.length > 0) {
  const paths = stale.map(([path]) => path).join(', ');
  process.stderr.write(`Stale: ${paths}. Run \`npm run docs\` and commit the result.\n`);
  process.exitCode = 1;
}
