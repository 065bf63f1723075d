import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { fluentTokenNames } from './scripts/fluent-token-names';

const at = (path: string) => resolve(import.meta.dirname, path);

const alias = {
  '@shared': at('src/shared'),
  '@core': at('src/core'),
  '@engine': at('src/engine'),
  '@practice': at('src/practice'),
};

/** What carries native files or is the platform itself; everything else is bundled. */
const external = ['electron', 'keytar', '@azure/msal-node-extensions', /^node:/];

/** One build serves every host: the desktop window, the browser window, the command line and the practice tenant. */
export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      minify: true,
      rollupOptions: {
        external,
        input: {
          index: at('src/main/index.ts'),
          'web-host': at('src/web-host/index.ts'),
          cli: at('src/cli/index.ts'),
          practice: at('src/practice/index.ts'),
        },
        output: { chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      minify: true,
      rollupOptions: {
        input: { index: at('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src/renderer'),
    resolve: { alias },
    plugins: [react(), fluentTokenNames()],
    build: {
      minify: true,
      rollupOptions: {
        input: {
          index: at('src/renderer/index.html'),
          'web-client': at('src/web-host/client/index.ts'),
        },
        output: {
          // The browser host puts this one into the page by its name.
          entryFileNames: ({ name }) =>
            name === 'web-client' ? '[name].js' : 'assets/[name]-[hash].js',
        },
      },
    },
  },
});
