import type { Page } from '@playwright/test';
import { expect, test } from './support/fixture';
import { person, toAdministrator } from './support/person';

test.use({ startInPractice: true });

const find = async (window: Page, text: string): Promise<void> => {
  await window.getByLabel('Error text').fill(text);
  await window.getByRole('button', { name: 'Find the cause' }).click();
};

test('an error is diagnosed, checked against the connection and led to its repair @diagnose', async ({
  window,
  browser,
  nextOpenedPage,
}) => {
  await toAdministrator(window);
  const someone = await person(browser);
  await someone.enter(await nextOpenedPage(), 'admin@contoso.example');
  await someone.accept();
  await expect(window.getByRole('heading', { name: /changes in Contoso Ltd/ })).toBeVisible();

  await window.getByRole('button', { name: 'All connections' }).click();
  await window.getByRole('button', { name: 'Diagnose an error' }).click();
  await find(window, '422 Forbidden');
  await window.getByRole('button', { name: 'An administrator' }).click();
  await expect(window.getByText('You answered: An administrator.').first()).toBeVisible();
  await window.getByRole('button', { name: 'Clear' }).click();

  await find(window, 'contoso.example: AADSTS50011 The redirect URI does not match');
  const cause = window.locator('[data-cause="AADSTS50011"]');
  await cause.getByRole('button', { name: 'Run the 3 checks' }).click();
  const found = cause.getByRole('region', { name: 'What the checks found' });
  await expect(
    found.getByText(/registration the site uses is not known yet/).first(),
  ).toBeVisible();
  await cause.getByRole('button', { name: 'Look at the repair' }).click();
  await expect(window.getByRole('heading', { name: /changes in Contoso Ltd/ })).toBeVisible();
});
