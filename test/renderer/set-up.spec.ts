import { expect, test } from '@playwright/test';
import { planMend } from '../support/window-fake/plans';
import { waiting } from '../support/window-fake/samples';
import { pastTests } from '../support/window-fake/watches';
import { asked, openAt, push } from './support';

test('while the browser has the word, the next act is Open again, Copy link or Cancel', async ({
  page,
}) => {
  await openAt(page, 'administrator-waiting');
  await expect(page.getByRole('button', { name: 'Open again' })).toBeFocused();
  await page.getByRole('button', { name: 'Open again' }).click();
  expect(await asked(page, 'signIn.openAgain')).toEqual([{ runId: 'run-1' }]);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('The sign-in was cancelled')).toBeVisible();
  await page.getByRole('button', { name: 'Sign in again' }).click();
  expect((await asked(page, 'signIn.start')).at(-1)).toMatchObject({ pickAccount: true });
});

test('in the practice tenant the sign-in card names the people and their password', async ({
  page,
}) => {
  await openAt(page, 'administrator-waiting-practice');
  const panel = page.getByRole('region', { name: 'In the browser' });
  await expect(panel.getByText('nomail@contoso.example')).toBeVisible();
  await expect(panel.getByText('practice', { exact: true })).toBeVisible();
});

test('two presses on Apply ask once', async ({ page }) => {
  await openAt(page, 'plan-mend');
  await page.getByRole('button', { name: /^Apply 6 changes/ }).dblclick();
  expect((await asked(page, 'plan.apply')).length).toBe(1);
});

test('a plan is asked for when the administrator is signed in and there is none', async ({
  page,
}) => {
  await openAt(page, 'administrator-signed-out');
  await push(page, {
    step: 'plan',
    administrator: {
      kind: 'signed-in',
      account: {
        username: 'admin@contoso.example',
        displayName: null,
        objectId: 'o',
        tenantId: 't',
        tenantName: null,
        roles: null,
        addresses: null,
      },
      verdict: { kind: 'fits' },
      at: '2026-11-20T14:20:00Z',
      keptIn: 'memory',
    },
  });
  await expect(page.getByRole('heading', { name: 'Six changes in Contoso Ltd' })).toBeVisible();
  expect(await asked(page, 'plan.make')).toEqual([{ connectionId: 'c1' }]);
});

test('another registration that looks meant for this site is the person’s choice', async ({
  page,
}) => {
  await openAt(page, 'plan-candidates');
  await page.getByRole('radio', { name: 'Make a new one' }).click();
  expect(await asked(page, 'plan.make')).toEqual([{ connectionId: 'c1', app: 'new' }]);
});

test('a secret that may not last so long is made shorter with one press', async ({ page }) => {
  await openAt(page, 'apply-stopped');
  await page.getByRole('button', { name: 'Make a secret that ends 19 May 2027' }).click();
  await expect
    .poll(() => asked(page, 'plan.apply'))
    .toEqual([{ connectionId: 'c1', planId: planMend.id }]);
  expect(await asked(page, 'plan.make')).toMatchObject([
    { secretEndsAt: expect.stringMatching(/^2027-05-19/) },
  ]);
});

test('what was made is taken away only after a question that names it', async ({ page }) => {
  await openAt(page, 'applying');
  await page.getByRole('button', { name: 'Undo: Callback address' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Take "Callback address" away again?' });
  await expect(dialog.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(await asked(page, 'plan.undo')).toEqual([]);
  await page.getByRole('button', { name: 'Undo: Callback address' }).click();
  await dialog.getByRole('button', { name: 'Take it away' }).click();
  await expect(page.getByText('Undone')).toBeVisible();
  expect(await asked(page, 'plan.undo')).toEqual([{ connectionId: 'c1', itemIds: ['m1'] }]);
});

test('the wrong account blocks the test, says whose it is and forces the account picker', async ({
  page,
}) => {
  await openAt(page, 'wrong-account');
  const card = page.getByRole('region', { name: 'Sender of contoso.example' });
  await expect(card.getByText('This is the wrong account')).toBeVisible();
  await expect(card.getByText('admin@contoso.example', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send test' })).toBeDisabled();
  await page.getByRole('button', { name: 'Use another account' }).click();
  expect(await asked(page, 'signIn.start')).toEqual([
    { connectionId: 'c1', role: 'sender', pickAccount: true },
  ]);
});

test('the From address can be changed to the one that signed in', async ({ page }) => {
  await openAt(page, 'wrong-account');
  await page.getByRole('button', { name: 'Change the From address' }).click();
  await page.getByRole('button', { name: 'Use this address' }).click();
  await expect
    .poll(() => asked(page, 'connections.update'))
    .toEqual([{ connectionId: 'c1', fromAddress: 'admin@contoso.example' }]);
});

test('an account that is meant to send for another is taken at its word', async ({ page }) => {
  await openAt(page, 'wrong-account');
  await page.getByRole('button', { name: 'Go on with this account' }).click();
  expect(await asked(page, 'connections.update')).toEqual([
    { connectionId: 'c1', sendAsMeant: true },
  ]);
});

test('a look back at the values ends when the set-up moves on by itself', async ({ page }) => {
  await openAt(page, 'sender-waiting');
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByRole('heading', { name: /^Paste these values/ })).toBeVisible();
  await push(page, { step: 'test' });
  await expect(page.getByRole('heading', { name: 'Send a test' })).toBeFocused();
});

test('one press on Send test sends one mail', async ({ page }) => {
  await openAt(page, 'test-never');
  await page.getByRole('button', { name: 'Send test' }).dblclick();
  const sent = await asked(page, 'test.send');
  expect(sent).toHaveLength(1);
  expect(sent).toMatchObject([{ connectionId: 'c1', to: 'web@contoso.example' }]);
});

test('a stop at the right to send gives the line for the Exchange administrator', async ({
  page,
}) => {
  await openAt(page, 'test-stopped');
  await expect(
    page.getByText(
      'Add-RecipientPermission orders@contoso.example -Trustee web@contoso.example -AccessRights SendAs',
    ),
  ).toBeVisible();
  await expect(
    page.getByRole('button', { name: 'Copy message for my administrator' }),
  ).toBeVisible();
});

test('who sends for a shared mailbox is named wherever a sign-in of the sender is asked for', async ({
  page,
}) => {
  await openAt(page, 'test-send-as-waiting');
  await page.getByRole('navigation').getByRole('button', { name: 'Test', exact: true }).click();
  const card = page.getByRole('region', { name: 'Sender of contoso.example' });
  await expect(card).toContainText(
    'Pick web@contoso.example. info@contoso.example itself does not sign in.',
  );
  await expect(page.getByRole('button', { name: 'Sign in as web@contoso.example' })).toBeVisible();
  await expect(page.getByLabel('To', { exact: true })).toHaveValue('web@contoso.example');
  await push(page, { signsInAs: null });
  await expect(card).toContainText('Pick the account that may send as info@contoso.example.');
});

test('a stopped test names the account it was made with, also while the next one signs in', async ({
  page,
}) => {
  await openAt(page, 'checklist-bad');
  await page.getByRole('navigation').getByRole('button', { name: 'Test', exact: true }).click();
  const [last] = pastTests;
  if (last === undefined) throw new Error('there is no past test');
  await push(page, {
    sender: waiting,
    pastTests: [{ ...last, username: 'admin@contoso.example' }],
  });
  await expect(page.getByText('Signing in works, but as admin@contoso.example.')).toBeVisible();
});
