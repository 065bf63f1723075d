import { expect, type Page } from '@playwright/test';
import { NOW } from '../support/window-fake/samples';

/** Opens the window in one of the worlds, at the moment all samples speak of. */
export async function openWorld(page: Page, world: string): Promise<void> {
  await page.clock.setFixedTime(new Date(NOW));
  await page.goto(`/?world=${world}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Opens the first connection of the list. */
export async function openConnection(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('listitem').getByRole('button').first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Connections' })).toBeHidden();
}

/** How many seconds from now a violation of the content policy would still be seen. */
export async function policyViolations(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => Reflect.get(window, 'violations') ?? []);
}
