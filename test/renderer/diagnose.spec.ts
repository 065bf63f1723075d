import { expect, test } from '@playwright/test';
import { asked, openWorld } from './support';

test.beforeEach(async ({ page }) => {
  await openWorld(page, 'many');
  await page.getByRole('button', { name: 'Diagnose an error' }).click();
});

test('a paste is diagnosed at once, shown masked, and never put into the field', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(() =>
    navigator.clipboard.writeText('ErrorSendAsDenied client_secret=Abc~very-secret'),
  );
  await page.getByLabel('Error text').focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.getByRole('heading', { name: 'Three likely causes' })).toBeVisible();
  await expect(page.getByText('[client secret masked]')).toBeVisible();
  expect(await page.content()).not.toContain('very-secret');
  await expect(
    page.getByText('A client secret and an access token were in this text.'),
  ).toBeVisible();
});

test('an answer to the question goes along with the next diagnosis', async ({ page }) => {
  await page.getByLabel('Error text').fill('ErrorSendAsDenied');
  await page.getByRole('button', { name: 'Find the cause' }).click();
  await page.getByLabel('Your answer').fill('An administrator');
  await page.getByRole('button', { name: 'Use this answer' }).click();
  await expect
    .poll(async () => (await asked(page, 'diagnose.text')).at(-1))
    .toMatchObject({
      facts: {
        notes:
          'Which account was picked when the site was linked with Microsoft? An administrator.',
      },
    });
});

test('an unknown text is said to be unknown, with a place to look the code up', async ({
  page,
}) => {
  await page.getByLabel('Error text').fill('the printer is on fire');
  await page.getByRole('button', { name: 'Find the cause' }).click();
  await expect(page.getByRole('heading', { name: 'Unknown' })).toBeVisible();
  await page.getByRole('button', { name: 'Look up the code at Microsoft' }).click();
  expect(await asked(page, 'app.openLink')).toEqual([{ link: 'error.lookup' }]);
});

test('the top cause is proven by its checks before anything is repaired', async ({ page }) => {
  await page.getByLabel('Error text').fill('contoso.example ErrorSendAsDenied');
  await page.getByRole('button', { name: 'Find the cause' }).click();
  await page.getByRole('button', { name: 'Check it now' }).click();
  await expect(page.getByRole('heading', { name: /^Checklist of/ })).toBeVisible();
  expect(await asked(page, 'doctor.run')).toEqual([{ connectionId: 'c1', only: ['token.owner'] }]);
});
