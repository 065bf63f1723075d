import { buildIfStale } from './lib/build.mjs';

process.exitCode = buildIfStale();
