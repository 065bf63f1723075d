import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const at = (path: string) => resolve(import.meta.dirname, path);

const alias = {
  '@shared': at('src/shared'),
  '@core': at('src/core'),
  '@engine': at('src/engine'),
  '@practice': at('src/practice'),
};

const suite = (name: string, include: string[], more = {}) => ({
  resolve: { alias },
  test: { name, include, environment: 'node', ...more },
});

/** Holds every exchange with the practice Graph against Microsoft's metadata (GRAPH_SCHEMA). */
const setupFiles = [at('test/support/graph-contract.setup.ts')];

export default defineConfig({
  test: {
    projects: [
      suite('unit', ['test/unit/**/*.test.ts']),
      suite('contract', ['test/contract/**/*.test.ts'], { testTimeout: 20_000, setupFiles }),
      suite('security', ['test/security/**/*.test.ts'], { testTimeout: 20_000, setupFiles }),
      suite('real', ['test/real/**/*.test.ts'], { testTimeout: 60_000, fileParallelism: false }),
    ],
  },
});
