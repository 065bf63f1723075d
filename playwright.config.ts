import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import type { HostOptions } from './test/e2e/support/host-options';

const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) =>
  existsSync(path),
);

/** `electron` and `browser` run the same files; `security` holds the promises about the desktop's window. */
export default defineConfig<HostOptions>({
  testDir: 'test',
  globalSetup: './test/e2e/support/global-setup.ts',
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 1,
  fullyParallel: false,
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    actionTimeout: 10_000,
    viewport: { width: 1180, height: 780 },
    launchOptions: {
      ...(chromium === undefined ? {} : { executablePath: chromium }),
      args: [
        '--no-sandbox',
        '--disable-dev-shm-usage',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    {
      name: 'electron',
      testMatch: 'e2e/**/*.spec.ts',
      testIgnore: 'e2e/**/*.browser.spec.ts',
      use: { hostKind: 'electron' },
    },
    {
      name: 'browser',
      testMatch: 'e2e/**/*.spec.ts',
      // What only the desktop can do, or a test can only do to it.
      testIgnore: 'e2e/**/*.desktop.spec.ts',
      use: { hostKind: 'browser' },
    },
    { name: 'pictures', testMatch: 'pictures/**/*.spec.ts', use: { hostKind: 'electron' } },
    {
      name: 'security',
      testMatch: 'security/**/*.spec.ts',
      use: { hostKind: 'electron', triesThePolicy: true },
    },
  ],
});
