import type { Page } from '@playwright/test';
import { expect, test } from './support/fixture';
import { person, type } from './support/person';

/** Counts what a person does: a press or a typed field. */
function hand(window: Page) {
  let acts = 0;
  return {
    press: async (name: string | RegExp) => {
      acts += 1;
      await window.getByRole('button', { name }).click();
    },
    type: (label: string, text: string) => {
      acts += 1;
      return type(window, label, text);
    },
    count: () => acts,
    add: (more: number) => {
      acts += more;
    },
  };
}

const SITE = 'contoso.example';
const FROM = 'web@contoso.example';

test.use({ startInPractice: true });

test('a website sends through Microsoft 365, from the first screen to "arrived" @main-job', async ({
  window,
  browser,
  nextOpenedPage,
  restart,
  openedPages,
}) => {
  const act = hand(window);
  const someone = await person(browser);

  await act.press(/Set up sending for a website/);
  await act.type('Site address', SITE);
  await expect(window.getByText(/FluentSMTP.* is active, version 2\.3\.1/)).toBeVisible();
  await expect(
    window.getByText('https://www.contoso.example/wp-json/fluent-smtp/outlook_callback').first(),
  ).toBeVisible();
  await act.type('From address', FROM);
  await expect(window.getByText(/belongs to a Microsoft 365 organisation/)).toBeVisible();

  await act.press('Continue to administrator sign-in');
  await expect(window.getByText('Waiting for the browser').first()).toBeVisible();
  await someone.enter(await nextOpenedPage(), 'admin@contoso.example');
  await someone.accept();
  await someone.done();
  act.add(3);

  await expect(window.getByRole('heading', { name: /changes in Contoso Ltd/ })).toBeVisible();
  await act.press(/^Apply 8 changes/);
  await someone.open(await nextOpenedPage());
  await someone.accept();
  await someone.done();
  act.add(1);

  await expect(
    window.getByRole('heading', { name: 'Paste these values into FluentSMTP' }),
  ).toBeVisible();
  await expect(window.getByText('Application Client ID').first()).toBeVisible();
  await act.press('Continue to sender sign-in');
  await someone.open(await nextOpenedPage());
  await someone.password();
  await someone.done();
  act.add(1);

  await act.press('Send test');
  await expect(window.getByRole('heading', { name: /sends through Microsoft 365/ })).toBeVisible();
  expect(act.count()).toBeLessThanOrEqual(12);

  await window.getByRole('button', { name: 'Open the checklist' }).click();
  await expect(window.getByRole('heading', { name: /^Checklist of/ })).toBeVisible();
  await expect(window.getByText(/^\d+ OK$/)).toBeVisible();
  await expect(window.getByText(/problem/)).toHaveCount(0);

  const pages = (await openedPages()).length;
  const again = await restart();
  await again.getByRole('button', { name: /^contoso\.example/ }).click();
  await expect(again.getByRole('heading', { name: /^Checklist of/ })).toBeVisible();
  await again.getByRole('button', { name: 'Check again' }).click();
  await expect(again.getByText(/^\d+ OK$/)).toBeVisible();
  await expect(again.getByText(/problem/)).toHaveCount(0);
  expect(await openedPages()).toHaveLength(pages);
});
