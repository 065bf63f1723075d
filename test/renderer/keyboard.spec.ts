import { expect, type Locator, type Page, test } from '@playwright/test';
import { openAt, openWorld } from './support';

test('a new page takes the focus to its heading @a11y', async ({ page }) => {
  await openWorld(page, 'many');
  await page.getByRole('navigation').getByRole('button', { name: 'Diagnose an error' }).click();
  await expect(page.getByRole('heading', { name: 'What does the error say?' })).toBeFocused();
  await expect(page).toHaveTitle('What does the error say? - Sendwell');
});

/** Presses Tab until this has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, goal: Locator): Promise<void> {
  for (let presses = 0; presses < 12; presses++) {
    await page.keyboard.press('Tab');
    if (await goal.evaluate((part) => part === document.activeElement)) return;
  }
  await expect(goal).toBeFocused();
}

test('the first step is filled in and sent with the keyboard alone @a11y', async ({ page }) => {
  await openWorld(page, 'empty');
  await tabTo(page, page.getByRole('button', { name: /Set up sending/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await tabTo(page, page.getByRole('combobox', { name: 'Application' }));
  await tabTo(page, page.getByLabel('Site address'));
  await page.keyboard.type('contoso.example');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Callback address found')).toBeVisible();
  await tabTo(page, page.getByLabel('From address'));
  await page.keyboard.type('web@contoso.example');
  await tabTo(page, page.getByRole('button', { name: 'Continue to administrator sign-in' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Waiting for the browser').first()).toBeVisible();
});

test('a shut button stays in the tab order, with its reason beside it @a11y', async ({ page }) => {
  await openWorld(page, 'empty');
  await page.getByRole('button', { name: /Set up sending/ }).click();
  const proceed = page.getByRole('button', { name: 'Continue to administrator sign-in' });
  await proceed.focus();
  await expect(proceed).toBeFocused();
  await expect(
    page.getByText('Off until the site has answered and a From address is there.'),
  ).toBeVisible();
});

test('in the rail a place shows its name while it has the focus @a11y', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 780 });
  await openWorld(page, 'many');
  const entry = page.getByRole('navigation').getByRole('button', { name: 'What Sendwell made' });
  await page.keyboard.press('Shift+Tab');
  await entry.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(entry.getByText('What Sendwell made')).toHaveCSS('opacity', '1');
});

test('under 860 px the test is a bar at the bottom @a11y', async ({ page }) => {
  await page.setViewportSize({ width: 720, height: 780 });
  await openAt(page, 'checklist-bad');
  await expect(page.getByText('Last test stopped at: right account')).toBeInViewport();
  await expect(page.getByLabel('To', { exact: true })).toBeHidden();
});

test('with contrast themes the status keeps its shape and its word @a11y', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openWorld(page, 'many');
  await expect(page.getByRole('main').getByText('Problem', { exact: true })).toBeVisible();
});

test('without motion nothing turns @a11y', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openAt(page, 'administrator-waiting');
  const turning = await page.evaluate(
    () =>
      document
        .getAnimations()
        .filter(
          (animation) => animation.effect?.getTiming().iterations === Number.POSITIVE_INFINITY,
        ).length,
  );
  expect(turning).toBe(0);
});
