import { tool } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

/** Format, lint, import rules and types: warnings are faults. Runs all, so that one look shows everything. */
const node = process.execPath;
const biome = await run(node, [tool('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings']);
const types = await run(node, [tool('typescript/bin/tsc'), '--noEmit']);
process.exitCode = biome || types;
