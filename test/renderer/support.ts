import { expect, type Page } from '@playwright/test';
import type { FakeApp } from '../support/window-fake/fake-app';
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
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('One moment');
}

/** Opens a world at its only connection. */
export async function openAt(page: Page, world: string): Promise<void> {
  await openWorld(page, world);
  await openConnection(page);
}

/** The engine pushes a change of the only connection. */
export const push = (page: Page, change: Parameters<FakeApp['push']>[1]): Promise<void> =>
  page.evaluate((given) => window.fake.push('c1', given), change);

/** What the window has asked on one channel. */
export const asked = (page: Page, channel: string): Promise<readonly unknown[]> =>
  page.evaluate(
    (name) => window.fake.calls.filter((call) => call.channel === name).map((call) => call.input),
    channel,
  );

/** The next answer of a channel is this failure. */
export const failNext = (page: Page, channel: string, code: string): Promise<void> =>
  page.evaluate(
    ([name, error]) =>
      window.fake.answerNext(name ?? '', {
        kind: 'failed',
        error: { code: error, params: {}, details: { at: '2026-11-20T14:20:00Z' } } as never,
      }),
    [channel, code],
  );
