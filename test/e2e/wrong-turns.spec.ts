import type { Page } from '@playwright/test';
import { expect, test } from './support/fixture';
import { person, toAdministrator, type } from './support/person';

test.use({ startInPractice: true });

const begin = async (window: Page): Promise<void> => {
  await window.getByRole('button', { name: /Set up sending for a website/ }).click();
};

/** What a person may type, and the words that answer. */
const sites: readonly (readonly [typed: string, says: RegExp])[] = [
  ['nowhere.example', /nowhere\.example/],
  ['plain.contoso.example', /answers, but not as WordPress/],
  ['noplugin.contoso.example', /FluentSMTP.* is not active on this site/],
  ['oldlinks.contoso.example', /plain permalinks/],
  ['locked.contoso.example', /hides its REST index \(status 401\)/],
  ['forbidden.contoso.example', /hides its REST index \(status 403\)/],
  ['broken.contoso.example', /REST index of the site is broken \(status 500\)/],
  ['html.contoso.example', /REST index of the site is broken/],
  ['moved.contoso.example', /moved\.contoso\.example leads to shop\.fabrikam\.example/],
];

test('every kind of wrong site address is answered, and nothing typed is lost @setup', async ({
  window,
}) => {
  await begin(window);
  for (const [typed, says] of sites) {
    await type(window, 'Site address', typed);
    await expect(window.getByRole('status').getByText(says).first(), typed).toBeVisible();
    await expect(window.getByLabel('Site address', { exact: true })).toHaveValue(typed);
  }
});

test('an address that is none, or of nobody’s organisation, is said beside the field @setup', async ({
  window,
}) => {
  await begin(window);
  await type(window, 'Site address', 'contoso.example');
  await type(window, 'From address', 'not an address');
  await expect(window.getByText(/This is not an e-mail address/)).toBeVisible();
  await type(window, 'From address', 'me@nobody.example');
  await expect(window.getByText(/nobody\.example is not in Microsoft 365/)).toBeVisible();
  await window.getByRole('button', { name: 'Continue to administrator sign-in' }).click();
  await expect(
    window.getByRole('heading', { name: 'Which application sends, and from which address?' }),
  ).toBeVisible();
  await expect(window.getByLabel('From address', { exact: true })).toHaveValue('me@nobody.example');
});

test('a browser that was closed is no dead end: cancel, and start again @setup', async ({
  window,
  browser,
  nextOpenedPage,
}) => {
  await toAdministrator(window);
  await nextOpenedPage();
  await window.getByRole('button', { name: 'Cancel' }).click();
  await expect(window.getByText('The sign-in was cancelled').first()).toBeVisible();
  await window
    .getByRole('button', { name: /Sign in again|Open the administrator sign-in/ })
    .click();
  const someone = await person(browser);
  await someone.enter(await nextOpenedPage(), 'admin@contoso.example');
  await someone.accept();
  await expect(window.getByRole('heading', { name: /changes in Contoso Ltd/ })).toBeVisible();
});

test('refused consent and a person without a role are told apart, each with the way on @setup', async ({
  window,
  browser,
  nextOpenedPage,
}) => {
  await toAdministrator(window);
  const someone = await person(browser);
  await someone.enter(await nextOpenedPage(), 'admin@contoso.example');
  await someone.cancel();
  await expect(window.getByText('Access was refused on the sign-in page').first()).toBeVisible();

  await window
    .getByRole('button', { name: /sign-in|Sign in again/i })
    .first()
    .click();
  const other = await person(browser);
  await other.enter(await nextOpenedPage(), 'web@contoso.example');
  await expect(other.page.getByRole('heading', { name: 'Need admin approval' })).toBeVisible();
  await other.page.getByRole('button', { name: /Return to the application/ }).click();
  await expect(window.getByText('Consent is still missing').first()).toBeVisible();
  await expect(window.getByRole('button', { name: 'I am not the administrator' })).toBeVisible();
});

test('an administrator of another organisation is stopped on the sign-in page itself @setup', async ({
  window,
  browser,
  nextOpenedPage,
}) => {
  await toAdministrator(window);
  const someone = await person(browser);
  await someone.enter(await nextOpenedPage(), 'admin@fabrikam.example');
  await expect(someone.page.getByText(/AADSTS50020/).first()).toBeVisible();
  await expect(window.getByText('Waiting for the browser').first()).toBeVisible();
});

test('a program that is killed before the plan is applied goes on where it was @setup', async ({
  window,
  browser,
  nextOpenedPage,
  restart,
}) => {
  await toAdministrator(window);
  const someone = await person(browser);
  await someone.enter(await nextOpenedPage(), 'admin@contoso.example');
  await someone.accept();
  await expect(window.getByRole('heading', { name: /changes in Contoso Ltd/ })).toBeVisible();

  const again = await restart('killed');
  await again.getByRole('button', { name: /^contoso\.example/ }).click();
  await expect(again.getByRole('heading', { name: /changes in Contoso Ltd/ })).toBeVisible();
  await again.getByRole('button', { name: /^Apply 8 changes/ }).click();
  await someone.open(await nextOpenedPage());
  // The made-up Microsoft was killed too: its browser session is gone.
  await someone.password();
  await someone.accept();
  await expect(
    again.getByRole('heading', { name: 'Paste these values into FluentSMTP' }),
  ).toBeVisible();
});
