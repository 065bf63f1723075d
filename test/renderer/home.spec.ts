import { expect, type Page, test } from '@playwright/test';
import { asked, failNext, openConnection, openWorld, push } from './support';

test('what needs someone comes first, and what is due says when', async ({ page }) => {
  await openWorld(page, 'many');
  await expect(page.getByRole('main').getByRole('listitem').first()).toContainText(
    'contoso.example',
  );
  const due = page.getByRole('region', { name: 'Due' });
  await expect(due.getByText('29 Nov 2026, in 9 days')).toBeVisible();
  await expect(due.getByText('Unused for 69 days; it lapses after 90.')).toBeVisible();
});

test('the list narrows down as one types, and says when nothing is left', async ({ page }) => {
  await openWorld(page, 'many');
  const search = page.getByLabel('Search connections');
  await search.fill('fabrikam');
  await expect(page.getByRole('main').getByRole('button', { name: /fabrikam/ })).toHaveCount(2);
  await expect(page.getByText('shop.example', { exact: true })).toBeHidden();
  await search.fill('nobody');
  await expect(page.getByText('No connection has "nobody"')).toBeVisible();
});

test('of a thousand connections only those near the view are on screen', async ({ page }) => {
  await openWorld(page, 'thousand');
  const rows = page.getByRole('main').getByRole('listitem').filter({ hasText: 'site-' });
  expect(await rows.count()).toBeLessThan(60);
  await expect(rows.first()).toHaveAttribute('aria-setsize', '1000');
  await page.getByRole('button', { name: /^site-0005\.example/ }).hover();
  await page.mouse.wheel(0, 57 * 500);
  await expect(page.getByRole('button', { name: /^site-0505\.example/ })).toBeVisible();
  expect(await rows.count()).toBeLessThan(60);
});

test('a secret that is due is rotated over a plan that asks for a new one', async ({ page }) => {
  await openWorld(page, 'many');
  await page.getByRole('button', { name: 'Rotate secret' }).first().click();
  await expect(page.getByRole('heading', { name: 'Two changes in Contoso Ltd' })).toBeVisible();
  await expect(page.getByText('A second one, ends 20 Nov 2028')).toBeVisible();
  expect(await asked(page, 'plan.make')).toEqual([
    { connectionId: 'c1', newSecret: true, secretEndsAt: '2028-11-20T14:20:00.000Z' },
  ]);
});

test('checking all goes on over a connection whose checks are cancelled', async ({ page }) => {
  await openWorld(page, 'many');
  await page.evaluate(() =>
    window.fake.answerNext('doctor.run', { kind: 'ok', value: { runId: 'held' } }),
  );
  await page.getByRole('button', { name: 'Check all' }).click();
  await expect(page.getByRole('button', { name: '5 of 6 checked' })).toBeVisible();
  expect((await asked(page, 'doctor.run'))[0]).toEqual({ connectionId: 'c1' });
  const run = { runId: 'held', startedAt: '', outcomes: [], pending: [] };
  await push(page, { checklist: { kind: 'running', ...run } });
  await push(page, { checklist: { kind: 'never' } });
  await expect(page.getByRole('button', { name: 'Check all' })).toBeVisible();
});

test('a problem that a sign-in mends is mended from the list of what is due', async ({ page }) => {
  await openWorld(page, 'many');
  const due = page.getByRole('region', { name: 'Due' });
  await expect(due.getByText('Sign in as web@contoso.example')).toBeVisible();
  await due.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: /^Checklist of/ })).toBeVisible();
  expect(await asked(page, 'signIn.start')).toEqual([
    { connectionId: 'c1', role: 'sender', pickAccount: true },
  ]);
});

test('a locked keychain is the lit thing until it is open', async ({ page }) => {
  await openWorld(page, 'locked');
  await expect(page.getByText('Keychain locked').first()).toBeVisible();
  await page.getByRole('button', { name: 'Unlock keychain' }).click();
  await expect(page.getByRole('button', { name: /Set up sending/ })).toBeVisible();
});

test('one can go on without the keychain', async ({ page }) => {
  await openWorld(page, 'locked');
  await page.getByRole('button', { name: 'Go on without it' }).click();
  await expect(page.getByRole('button', { name: /Set up sending/ })).toBeVisible();
});

test('the practice tenant is entered and left from the left column', async ({ page }) => {
  await openWorld(page, 'empty');
  await page.getByRole('navigation').getByRole('button', { name: 'Try a practice tenant' }).click();
  await expect(page.getByText('This is the practice tenant.')).toBeVisible();
  await expect(page.getByRole('banner').getByText('Practice tenant')).toBeVisible();
  await page.getByRole('button', { name: /Set up sending/ }).click();
  await page.getByRole('button', { name: 'Use the practice site' }).click();
  await expect(page.getByLabel('From address')).toHaveValue('web@contoso.example');
  await expect(page.getByText('Callback address found')).toBeVisible();
});

test('a practice tenant that does not start is said so, on whatever page', async ({ page }) => {
  await openWorld(page, 'empty');
  await failNext(page, 'practice.enter', 'practice.unavailable');
  await page.getByRole('navigation').getByRole('button', { name: 'Try a practice tenant' }).click();
  await expect(page.getByText('The practice tenant could not be started')).toBeVisible();
});

test('a notice is said once and goes when it is closed', async ({ page }) => {
  await openWorld(page, 'notices');
  await expect(page.getByText('A file of Sendwell was damaged and restored')).toBeVisible();
  await page.getByRole('button', { name: 'Close this notice' }).click();
  await expect(page.getByText('A file of Sendwell was damaged')).toBeHidden();
  expect(await asked(page, 'app.dismissNotice')).toEqual([{ index: 0 }]);
});

test('the theme follows the choice in Settings', async ({ page }) => {
  await openWorld(page, 'empty');
  await page.getByRole('navigation').getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('radio', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('radio', { name: 'As the system' }).click();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
});

test('a connection is removed only after a question that names it', async ({ page }) => {
  await openWorld(page, 'checklist-healthy');
  await openConnection(page);
  await page.getByRole('navigation').getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Remove this connection' }).click();
  await page
    .getByRole('alertdialog', { name: 'Remove www.contoso.example from Sendwell?' })
    .getByRole('button', { name: 'Remove the connection' })
    .click();
  await expect(page.getByText('No connection yet')).toBeVisible();
});

const askToRemove = async (page: Page, code: string) => {
  await openWorld(page, 'checklist-healthy');
  await openConnection(page);
  await page.getByRole('navigation').getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Remove this connection' }).click();
  await failNext(page, 'connections.remove', code);
  await page.getByRole('button', { name: 'Remove the connection' }).click();
};

for (const code of ['vault.absent', 'vault.unavailable']) {
  test(`a connection whose keychain is gone (${code}) is removed after one hears what stays in it`, async ({
    page,
  }) => {
    await askToRemove(page, code);
    const dialog = page.getByRole('alertdialog', { name: 'Remove www.contoso.example anyway?' });
    await expect(dialog.getByText('The client secret that begins with Jx8')).toBeVisible();
    await expect(dialog.getByText('The sign-in of admin@contoso.example')).toBeVisible();
    await expect(dialog.getByText('The sign-in of web@contoso.example')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Keep it' })).toBeFocused();
    await dialog.getByRole('button', { name: "Open the app's secrets" }).click();
    expect(await asked(page, 'app.openLink')).toMatchObject([
      { link: 'cause.portal', page: 'app.credentials', connectionId: 'c1' },
    ]);
    await dialog.getByRole('button', { name: 'Remove anyway' }).click();
    await expect(page.getByText('No connection yet')).toBeVisible();
    expect(await asked(page, 'connections.remove')).toEqual([
      { connectionId: 'c1' },
      { connectionId: 'c1', leaveInKeychain: true },
    ]);
  });
}

test('a connection behind a locked keychain is not removed anyway', async ({ page }) => {
  await askToRemove(page, 'vault.locked');
  await expect(page.getByRole('alertdialog')).toBeHidden();
  await expect(page.getByText('The keychain is locked')).toBeVisible();
});

test('a second window says only that Sendwell is open, and can be closed', async ({ page }) => {
  await page.addInitScript(() => {
    window.close = () => document.documentElement.setAttribute('data-closed', '');
  });
  await openWorld(page, 'already-open');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Sendwell is already open on this computer',
  );
  await expect(page.getByText('Go on in the window that is open')).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await page.getByRole('button', { name: 'Close this window' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-closed', '');
});
