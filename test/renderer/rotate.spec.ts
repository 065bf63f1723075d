import { expect, test } from '@playwright/test';
import { signedIn } from '../support/window-fake/samples';
import { asked, failNext, openAt, openWorld, push } from './support';

const navigate = (page: import('@playwright/test').Page, name: string) =>
  page.getByRole('navigation').getByRole('button', { name }).click();

test('a new secret is a verb of the connection, and its plan says that the old one works on', async ({
  page,
}) => {
  await openAt(page, 'checklist-healthy');
  await navigate(page, 'Settings');
  await page.getByRole('button', { name: 'New secret' }).click();
  await expect(page.getByText('The old one works on until')).toBeVisible();
  expect(await asked(page, 'plan.make')).toMatchObject([{ newSecret: true }]);
});

test('an administrator who is signed out signs in first, and the plan is still the one asked for', async ({
  page,
}) => {
  await openAt(page, 'checklist-healthy');
  await push(page, { administrator: { kind: 'signed-out', reason: 'expired' } });
  await failNext(page, 'plan.make', 'auth.signInNeeded');
  await navigate(page, 'Settings');
  await page.getByRole('button', { name: 'New secret' }).click();
  await page.getByRole('button', { name: 'Open the administrator sign-in' }).click();
  await push(page, { administrator: signedIn('admin@contoso.example') });
  await expect(page.getByText('A second one, ends 20 Nov 2028')).toBeVisible();
});

test('a replaced secret goes after a question that says how to see that it is not used', async ({
  page,
}) => {
  await openAt(page, 'rotated');
  await navigate(page, 'Test');
  await expect(page.getByText('The secret from 20 Nov 2024 is still there.')).toBeVisible();
  await page.getByRole('button', { name: 'Remove the old secret' }).click();
  const question = page.getByRole('alertdialog', { name: 'Remove the old client secret?' });
  await expect(question).toContainText('the saved secret has to begin with Jx8');
  await question.getByRole('button', { name: 'Remove the old secret' }).click();
  await expect(page.getByText('is still there.')).toBeHidden();
  expect(await asked(page, 'plan.undo')).toEqual([{ connectionId: 'c1', itemIds: ['m-old'] }]);
});

test('the list tells a new secret by what is left to do, and how mail stands meanwhile', async ({
  page,
}) => {
  await openWorld(page, 'rotating');
  const row = (name: string) =>
    page.getByRole('main').getByRole('button', { name: new RegExp(`^${name}`) });
  await expect(row('booking.example')).toContainText('In set-up');
  await expect(row('fabrikam.example')).toContainText('New secret: test it');
  await expect(row('contoso.example')).toContainText('OK: 45 checks are fine');
  await expect(row('shop.example')).toContainText(/New secret: paste it.*Problem: /);
  await row('contoso.example').click();
  await expect(page.getByRole('heading', { level: 1, name: /^Paste/ })).toBeVisible();
});
