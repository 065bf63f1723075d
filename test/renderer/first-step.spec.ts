import { expect, type Page, test } from '@playwright/test';
import { asked, failNext, openWorld } from './support';

const proceed = (page: Page) =>
  page.getByRole('button', { name: 'Continue to administrator sign-in' });

async function typeSite(page: Page, site: string): Promise<void> {
  await page.getByLabel('Site address').fill(site);
  await page.getByLabel('Site address').press('Enter');
}

test.beforeEach(async ({ page }) => {
  await openWorld(page, 'empty');
  await page.getByRole('button', { name: /Set up sending/ }).click();
});

/** What is typed, what is said, and whether one can go on. */
const outcomes = [
  ['https://contoso.example', 'FluentSMTP is active, version 2.3.1', true],
  ['https://plain.example', 'The site uses plain permalinks', true],
  ['https://noplugin.example', 'is not active on this site', true],
  ['https://shop.example', 'answers, but not as WordPress', false],
  ['https://hidden.example', 'The site hides its REST index (status 401)', true],
  ['https://broken.example', 'The REST index of the site is broken (status 500)', true],
  ['https://other.example', 'other.example leads to www.contoso.example', false],
  ['https://nowhere.example', 'No server has the name nowhere.example', false],
] as const;

for (const [site, words, goesOn] of outcomes)
  test(`${site}: "${words}"${goesOn ? ', and one can go on' : ', and the way on stays shut'}`, async ({
    page,
  }) => {
    await page.getByLabel('From address').fill('web@contoso.example');
    await typeSite(page, site);
    await expect(page.getByRole('status').getByText(words)).toBeVisible();
    await expect(proceed(page)).toBeEnabled({ enabled: goesOn });
  });

test('an address that leads elsewhere can be taken over by a press', async ({ page }) => {
  await typeSite(page, 'https://other.example');
  await page.getByRole('button', { name: 'Use https://www.contoso.example' }).click();
  await expect(page.getByLabel('Site address')).toHaveValue('https://www.contoso.example');
  await expect(page.getByText('Callback address found')).toBeVisible();
});

test('an address that is none is said so in words, and asked for again', async ({ page }) => {
  await failNext(page, 'site.probe', 'site.addressInvalid');
  await typeSite(page, '::');
  await expect(page.getByText('This is not a web address')).toBeVisible();
});

/** What is typed as From address, and what is said on leaving the field. */
const addresses = [
  ['web', 'This is not an e-mail address'],
  ['web@contoso.example', 'contoso.example belongs to a Microsoft 365 organisation.'],
  ['web@gmail.example', 'gmail.example is not in Microsoft 365'],
  ['web@outlook.com', 'outlook.com is for personal accounts'],
  ['web@us.example', 'us.example is in another Microsoft cloud'],
] as const;

for (const [address, words] of addresses)
  test(`From address ${address}: "${words}"`, async ({ page }) => {
    await page.getByLabel('From address').fill(address);
    await page.getByLabel('From address').blur();
    await expect(page.getByText(words)).toBeVisible();
  });

test('a From address outside Microsoft 365 stops the press and gets the focus', async ({
  page,
}) => {
  await typeSite(page, 'https://contoso.example');
  await expect(page.getByText('Callback address found')).toBeVisible();
  await page.getByLabel('From address').fill('web@gmail.example');
  await proceed(page).click();
  await expect(page.getByLabel('From address')).toBeFocused();
  expect(await asked(page, 'connections.create')).toEqual([]);
});

test("the organisation's own app needs a client id that is one", async ({ page }) => {
  await typeSite(page, 'https://contoso.example');
  await page.getByLabel('From address').fill('web@contoso.example');
  await page.getByRole('radio', { name: /own app/ }).click();
  await proceed(page).click();
  await expect(page.getByText('A client ID has 36 signs with four dashes.')).toBeVisible();
  await page.getByLabel('Application (client) ID').fill('3f6d2a91-7c0e-4b5d-9e18-52aa0c7f4d36');
  await proceed(page).click();
  await expect(page.getByRole('heading', { name: 'Sign in as the administrator' })).toBeVisible();
  expect(await asked(page, 'connections.create')).toMatchObject([
    { administratorClient: { kind: 'own', clientId: '3f6d2a91-7c0e-4b5d-9e18-52aa0c7f4d36' } },
  ]);
});

test('who is not the administrator gets a message instead of a sign-in', async ({ page }) => {
  await typeSite(page, 'https://contoso.example');
  await page.getByLabel('From address').fill('web@contoso.example');
  await page.getByRole('button', { name: 'I am not the administrator' }).click();
  await expect(page.getByRole('heading', { name: 'Ask your administrator' })).toBeVisible();
  expect(await asked(page, 'signIn.start')).toEqual([]);
  await page.getByLabel('Application (client) ID').fill('3f6d2a91-7c0e-4b5d-9e18-52aa0c7f4d36');
  await page.getByLabel('Client secret (its value)').fill('pasted');
  await page.getByRole('button', { name: 'Use these values' }).click();
  await expect(page.getByRole('heading', { name: /^Paste these values/ })).toBeVisible();
  expect(await asked(page, 'handover.adopt')).toMatchObject([{ secret: 'pasted' }]);
});

test('looking only makes a connection, checks it and signs nobody in', async ({ page }) => {
  await page.getByRole('button', { name: 'All connections' }).click();
  await page.getByRole('button', { name: /Check what I have/ }).click();
  await typeSite(page, 'https://contoso.example');
  await page.getByLabel('From address').fill('web@contoso.example');
  await page.getByRole('button', { name: 'Look at it' }).click();
  await expect(page.getByRole('heading', { name: /^Checklist of/ })).toBeVisible();
  expect(await asked(page, 'doctor.run')).toEqual([{ connectionId: 'c1' }]);
  expect(await asked(page, 'signIn.start')).toEqual([]);
});
