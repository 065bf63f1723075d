import type { Locator, Page } from '@playwright/test';

const GONE = /has been closed/;

/**
 * Clicks what ends the window, and waits until it has ended.
 *
 * The end and the word that the click was done race each other: where the end wins, Playwright calls the click failed, its
 * target closed. Any other failure is thrown, and so is a window that stays.
 */
export async function clickAway(window: Page, target: Locator): Promise<void> {
  const ended = window.waitForEvent('close');
  const click = target.click().catch((error: Error) => {
    if (!GONE.test(error.message)) throw error;
  });
  await Promise.all([ended, click]);
}
