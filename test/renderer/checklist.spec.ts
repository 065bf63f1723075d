import { expect, test } from '@playwright/test';
import { bad, halfWay } from '../support/window-fake/checklists';
import { signedIn } from '../support/window-fake/samples';
import { asked, openAt, push } from './support';

test('problems come first and open, what is fine comes last and folded @doctor', async ({
  page,
}) => {
  await openAt(page, 'checklist-bad');
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText([
    /^Sign-in/,
    /^App registration/,
    /^Mailbox/,
    /^\d+ checks are fine/,
    'Test',
  ]);
  await expect(page.getByText('Signed in as admin@contoso.example, but From is')).toBeVisible();
  await expect(page.getByText('New since 3 Nov').first()).toBeVisible();
});

test('the lit button of the first problem opens the account picker @doctor', async ({ page }) => {
  await openAt(page, 'checklist-bad');
  await page.getByRole('button', { name: 'Sign in as web@contoso.example' }).click();
  expect(await asked(page, 'signIn.start')).toEqual([
    { connectionId: 'c1', role: 'sender', pickAccount: true },
  ]);
  await expect(page.getByRole('region', { name: 'Sender of contoso.example' })).toBeVisible();
});

test('a count shows only its own kind, and everything again @doctor', async ({ page }) => {
  await openAt(page, 'checklist-bad');
  const filter = page.getByRole('button', { name: '1 not checked', exact: true });
  await filter.click();
  await expect(filter).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('Permission to send as another mailbox')).toBeVisible();
  await expect(page.getByText('Mail leaves from the wrong mailbox')).toBeHidden();
  await filter.click();
  await expect(page.getByText('Mail leaves from the wrong mailbox')).toBeVisible();
});

test('one check is run again without the others @doctor', async ({ page }) => {
  await openAt(page, 'checklist-bad');
  await page.getByRole('button', { name: /^More/ }).first().click();
  await page.getByRole('button', { name: 'Check this again', exact: true }).click();
  expect(await asked(page, 'doctor.run')).toEqual([{ connectionId: 'c1', only: ['token.owner'] }]);
});

test('the output of an Exchange line is taken, and nonsense is said to be none @doctor', async ({
  page,
}) => {
  await openAt(page, 'checklist-bad');
  await page.getByRole('button', { name: 'Paste its answer' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Output').fill('nonsense');
  await dialog.getByRole('button', { name: 'Read it' }).click();
  await expect(dialog.getByText('Nothing in it was understood')).toBeVisible();
  await dialog.getByLabel('Output').fill('PrimarySmtpAddress : other@contoso.example');
  await dialog.getByRole('button', { name: 'Read it' }).click();
  await expect(
    dialog.getByText(
      /^This is about other@contoso\.example, not about \S+@\S+, so it is not taken/,
    ),
  ).toBeVisible();
  await dialog.getByLabel('Output').fill('AccessRights : {SendAs}');
  await dialog.getByRole('button', { name: 'Read it' }).click();
  await expect(dialog).toBeHidden();
});

test('rows turn as outcomes come in, in an order that stays @doctor', async ({ page }) => {
  await openAt(page, 'checklist-running');
  const groups = page.getByRole('main').getByRole('heading', { level: 2 });
  await expect(groups.nth(2)).toContainText('1 to come');
  await push(page, { checklist: { ...halfWay, outcomes: bad.outcomes.slice(0, 10), pending: [] } });
  await expect(groups.first()).toContainText('Site');
  await expect(page.getByText('to come')).toHaveCount(0);
});

test('what may not be shared is left out of the text for support @doctor', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openAt(page, 'checklist-bad');
  await page.getByRole('button', { name: /^More/ }).first().click();
  await page.getByRole('button', { name: 'Copy for support', exact: true }).click();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('Check token.owner: fail');
  expect(text).not.toContain('admin@contoso.example');
});

test('a check that stopped by its own fault can be reported, and offers no steps @doctor', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openAt(page, 'checklist-crashed');
  const crashed = page.locator('[data-check="dns.dkim"]');
  await expect(crashed.getByRole('button', { name: 'Show steps' })).toBeHidden();
  await crashed.getByRole('button', { name: 'Copy a report of this fault' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    'stopped by a fault of its own. (',
  );
});

test('what is fine tells what it stands on, and is looked at again by itself @doctor', async ({
  page,
}) => {
  await openAt(page, 'checklist-healthy');
  await page.getByRole('button', { name: /checks are fine/ }).click();
  const https = page.locator('[data-check="site.https"]');
  await https.getByRole('button', { name: /^Show evidence/ }).click();
  await expect(https.getByText('Answer of the site, read at 14:02')).toBeVisible();
  await https.getByRole('button', { name: 'Check this again' }).click();
  expect(await asked(page, 'doctor.run')).toEqual([{ connectionId: 'c1', only: ['site.https'] }]);
});

test('what waits for a sign-in is said once, and is checked as soon as somebody signed in @doctor', async ({
  page,
}) => {
  await openAt(page, 'checklist-look-only');
  await expect(page.getByText('4 checks wait for the administrator')).toBeVisible();
  await expect(page.getByText('2 checks wait for the set-up')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Go on with the set-up' })).toBeVisible();
  await page.getByRole('button', { name: 'Sign in as administrator' }).click();
  expect(await asked(page, 'signIn.start')).toMatchObject([{ role: 'administrator' }]);
  await push(page, { administrator: signedIn('admin@contoso.example') });
  await expect.poll(() => asked(page, 'doctor.run')).toEqual([{ connectionId: 'c1' }]);
});

test('a check that waits for the set-up leads there, not to a sign-in that cannot work @doctor', async ({
  page,
}) => {
  await openAt(page, 'checklist-look-only');
  const remedy = { who: 'sender', portalUrl: null, menuPath: null, script: null } as const;
  const outcomes = bad.outcomes.map((outcome) =>
    outcome.checkId === 'token.owner'
      ? {
          ...outcome,
          status: 'unknown' as const,
          finding: 'needs-sender',
          remedy: { ...remedy, action: { kind: 'sign-in' as const, role: 'sender' as const } },
        }
      : outcome,
  );
  await push(page, { checklist: { ...bad, outcomes } });
  const row = page.locator('[data-check="token.owner"]');
  await row.getByRole('button', { name: 'Go on with the set-up' }).click();
  await expect(page.getByRole('heading', { name: /^Checklist of/ })).toHaveCount(0);
  expect(await asked(page, 'signIn.start')).toEqual([]);
});

test('an answer that was lost is asked for again at a press, without another sign-in @doctor', async ({
  page,
}) => {
  await openAt(page, 'checklist-bad');
  const remedy = { who: 'you', portalUrl: null, menuPath: null, script: null } as const;
  const outcomes = bad.outcomes.map((outcome) =>
    outcome.checkId === 'token.owner'
      ? {
          ...outcome,
          status: 'unknown' as const,
          finding: 'unreachable',
          remedy: { ...remedy, action: { kind: 'check-again' as const } },
        }
      : outcome,
  );
  await push(page, { checklist: { ...bad, outcomes } });
  const row = page.locator('[data-check="token.owner"]');
  await row.getByRole('button', { name: 'Check this again', exact: true }).click();
  await expect
    .poll(() => asked(page, 'doctor.run'))
    .toEqual([{ connectionId: 'c1', only: ['token.owner'] }]);
});

test('what is new says since when, as exactly as one has to know @doctor', async ({ page }) => {
  await openAt(page, 'checklist-bad');
  const since = (at: string) =>
    push(page, { checklist: { ...bad, newSince: { at, checkIds: ['token.owner'] } } });
  await since('2026-11-20T09:05:00Z');
  await expect(page.getByText('New since 09:05')).toBeVisible();
  await since('2026-11-19T17:40:00Z');
  await expect(page.getByText('New since yesterday')).toBeVisible();
});
