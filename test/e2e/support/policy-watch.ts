import type { ConsoleMessage, Page } from '@playwright/test';

const VIOLATION = /Content Security Policy|requires 'Trusted/;

/** Collects what Chromium says about a broken page policy, from the page's first moment on. */
export async function watchPolicy(window: Page, violations: Set<string>): Promise<void> {
  const look = (message: ConsoleMessage): void => {
    if (VIOLATION.test(message.text())) violations.add(message.text());
  };
  window.on('console', look);
  for (const message of await window.consoleMessages()) look(message);
}
