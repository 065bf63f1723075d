import { expect, test } from '@playwright/test';
import { asked, openAt } from './support';

const SECRET = 'Jx8Q~made-up-secret-of-a-made-up-tenant';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const clipboard = (page: import('@playwright/test').Page) =>
  page.evaluate(() => navigator.clipboard.readText());

test('the lit Copy walks down the list, and after the last one the way on lights up', async ({
  page,
}) => {
  await openAt(page, 'values');
  await page.getByRole('button', { name: 'Copy Application Client Secret' }).click();
  await expect(
    page.getByRole('button', { name: /^Copied Application Client Secret/ }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Copy Directory (tenant) ID' }).click();
  await expect
    .poll(() => asked(page, 'handover.copied'))
    .toEqual([
      { connectionId: 'c1', fieldId: 'client-secret' },
      { connectionId: 'c1', fieldId: 'tenant-id' },
    ]);
  await expect(page.getByRole('status').getByText('Directory (tenant) ID copied')).toBeAttached();
});

test('the secret is not in the page before it is asked for, nor after it is hidden', async ({
  page,
}) => {
  await openAt(page, 'values');
  expect(await page.content()).not.toContain(SECRET);
  expect(await asked(page, 'handover.secret')).toEqual([]);
  await page.getByRole('button', { name: 'Show the secret' }).click();
  await expect(page.getByText(SECRET)).toBeVisible();
  await page.getByRole('button', { name: 'Hide the secret' }).click();
  await expect(page.getByText(SECRET)).toHaveCount(0);
});

test('a copied secret is taken off the clipboard after a minute', async ({ page }) => {
  await page.clock.install();
  await openAt(page, 'values');
  await page.getByRole('button', { name: 'Copy Application Client Secret' }).click();
  await expect.poll(() => clipboard(page)).toBe(SECRET);
  await page.clock.fastForward(61_000);
  await expect.poll(() => clipboard(page)).toBe('');
});

test('what was copied since stays on the clipboard', async ({ page }) => {
  await page.clock.install();
  await openAt(page, 'values');
  await page.getByRole('button', { name: 'Copy Application Client Secret' }).click();
  await expect.poll(() => clipboard(page)).toBe(SECRET);
  await page.getByRole('button', { name: 'Copy Directory (tenant) ID' }).click();
  const since = await clipboard(page);
  await page.clock.fastForward(61_000);
  expect(await clipboard(page)).toBe(since);
});

test('what was copied elsewhere is left alone where the page may not look', async ({
  page,
  context,
}) => {
  await context.clearPermissions();
  await page.clock.install();
  await openAt(page, 'values');
  await page.getByRole('button', { name: 'Copy Application Client Secret' }).click();
  await expect(
    page.getByRole('button', { name: /^Copied Application Client Secret/ }),
  ).toBeVisible();
  await context.grantPermissions(['clipboard-write']);
  await page.evaluate(() => navigator.clipboard.writeText('my own words'));
  await page.clock.fastForward(61_000);
  await context.grantPermissions(['clipboard-read']);
  expect(await clipboard(page)).toBe('my own words');
});

test('the message for a colleague holds every value but the secret', async ({ page }) => {
  await openAt(page, 'values');
  await page.getByRole('button', { name: 'Copy for a colleague' }).click();
  const text = await clipboard(page);
  expect(text).toContain('Application Client ID: 3f6d2a91-7c0e-4b5d-9e18-52aa0c7f4d36');
  expect(text).toContain('Application Client Secret: (comes separately)');
  expect(text).not.toContain(SECRET);
});

test('the callback is compared letter by letter', async ({ page }) => {
  await openAt(page, 'values');
  await page.getByRole('button', { name: 'Compare' }).click();
  const field = page.getByLabel('What FluentSMTP shows');
  await field.fill('https://www.contoso.example/wp-json/fluent-smtp/outlook-callback');
  await expect(page.getByText(/^Not the same\. It should read/)).toBeVisible();
  await field.fill('https://www.contoso.example/wp-json/fluent-smtp/outlook_callback');
  await expect(page.getByText('The same, letter by letter.')).toBeVisible();
});

test('the two views are tabs that arrow keys walk along', async ({ page }) => {
  await openAt(page, 'values');
  await page.getByRole('tab', { name: 'Field by field' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'wp-config.php' })).toBeFocused();
  await expect(page.getByRole('tabpanel')).toContainText('FLUENTMAIL_OUTLOOK_CLIENT_ID');
});
