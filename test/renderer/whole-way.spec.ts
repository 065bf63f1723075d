import { expect, test } from '@playwright/test';
import { arrived, mail, running } from '../support/window-fake/ladders';
import { planNew, progressRunning } from '../support/window-fake/plans';
import { APP_ID, FROM, signedIn } from '../support/window-fake/samples';
import { asked, openWorld, push } from './support';

const app = { appId: APP_ID, objectId: 'o1', displayName: planNew.appName };
const secret = {
  keyId: 'k1',
  hint: 'Jx8',
  endsAt: '2028-11-20T00:00:00Z',
  keptIn: 'keychain',
} as const;

test('the window walks the whole job in five presses and two fields', async ({ page }) => {
  await openWorld(page, 'empty');
  await page.getByRole('button', { name: /Set up sending/ }).click();
  await page.getByLabel('Site address').fill('contoso.example');
  await page.getByLabel('Site address').press('Tab');
  await page.getByLabel('From address').fill(FROM);
  await page.getByRole('button', { name: 'Continue to administrator sign-in' }).click();

  await expect(page.getByText('Waiting for the browser').first()).toBeVisible();
  expect(await asked(page, 'signIn.start')).toEqual([
    { connectionId: 'c1', role: 'administrator', pickAccount: false },
  ]);

  await push(page, { administrator: signedIn('admin@contoso.example'), step: 'plan' });
  await push(page, { plan: { kind: 'ready', plan: planNew } });
  await expect(page.getByRole('heading', { name: 'Eight changes in Contoso Ltd' })).toBeVisible();
  await page.getByRole('button', { name: /^Apply 8 changes/ }).click();
  expect(await asked(page, 'plan.apply')).toEqual([{ connectionId: 'c1', planId: planNew.id }]);
  await push(page, {
    plan: { kind: 'applying', plan: planNew, runId: 'r', progress: progressRunning },
  });
  await expect(page.getByText('3 of 6 done, 1 running.')).toBeVisible();

  await push(page, { app, secret, step: 'values' });
  await page.getByRole('button', { name: 'Continue to sender sign-in' }).click();
  expect(await asked(page, 'connections.update')).toEqual([
    { connectionId: 'c1', valuesSeen: true },
  ]);
  await expect(
    page.getByRole('heading', { name: 'Sign in as the mailbox that sends' }),
  ).toBeVisible();
  expect((await asked(page, 'signIn.start')).at(-1)).toEqual({
    connectionId: 'c1',
    role: 'sender',
    pickAccount: false,
  });

  await push(page, { sender: signedIn(FROM), step: 'test' });
  await page.getByRole('button', { name: 'Send test' }).click();
  await push(page, { test: { kind: 'running', runId: 'r', mail, rungs: running } });
  await expect(page.getByRole('heading', { name: 'Sending the test' })).toBeVisible();
  await push(page, {
    step: null,
    test: {
      kind: 'ended',
      result: 'arrived',
      mail,
      rungs: arrived,
      at: mail.sentAt ?? '',
      localhostRedirect: 'taken-away',
    },
  });
  await expect(page.getByRole('heading', { name: /sends through Microsoft 365/ })).toBeFocused();
  await expect(page.getByText('All 6 steps done').first()).toBeVisible();
  await page.getByRole('button', { name: 'Open the checklist' }).click();
  await expect(page.getByRole('heading', { name: /^Checklist of/ })).toBeVisible();
});

test('a set-up that was left is taken up at its step', async ({ page }) => {
  await openWorld(page, 'values');
  await page.getByRole('button', { name: /In set-up/ }).click();
  await expect(
    page.getByRole('heading', { name: 'Paste these values into FluentSMTP' }),
  ).toBeFocused();
});
