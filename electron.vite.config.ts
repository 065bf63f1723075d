import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string) => resolve(import.meta.dirname, path);

const alias = {
  '@shared': at('src/shared'),
  '@core': at('src/core'),
  '@engine': at('src/engine'),
  '@practice': at('src/practice'),
};

/** One build serves every host: the desktop window, the browser window, the command line and the practice tenant. */
export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      minify: true,
      rollupOptions: {
        input: {
          index: at('src/main/index.ts'),
          'web-host': at('src/web-host/index.ts'),
          cli: at('src/cli/index.ts'),
          practice: at('src/practice/index.ts'),
        },
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
    plugins: [react()],
    build: {
      minify: true,
      rollupOptions: { input: at('src/renderer/index.html') },
    },
  },
});
