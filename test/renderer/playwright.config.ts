import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';

const root = resolve(import.meta.dirname, '../..');
const config = 'test/support/window-fake/vite.config.ts';
const vite = 'node node_modules/vite/bin/vite.js';

/** The window on a scripted engine, in a real Chromium and under the hosts' content policy. */
// biome-ignore lint/style/noDefaultExport: Playwright wants its configuration so
export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: resolve(root, 'test-results/renderer'),
  workers: 1,
  reporter: 'list',
  timeout: 30_000,
  use: {
    baseURL: 'http://localhost:4599',
    viewport: { width: 1180, height: 780 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    launchOptions: {
      executablePath: '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking'],
    },
  },
  webServer: {
    command: `${vite} build -c ${config} --logLevel error && exec ${vite} preview -c ${config}`,
    cwd: root,
    url: 'http://localhost:4599',
  },
});
