import { type Browser, expect, type Page } from '@playwright/test';

/** Somebody at the system browser: one window for a whole job, as in life. */
export interface Person {
  readonly page: Page;
  readonly open: (address: string) => Promise<unknown>;
  /** Opens a sign-in page, picks an account and types its password: what is asked next is still open. */
  readonly enter: (address: string, upn: string) => Promise<void>;
  readonly pick: (upn: string) => Promise<void>;
  readonly password: () => Promise<void>;
  readonly accept: () => Promise<void>;
  readonly cancel: () => Promise<void>;
  /** The last page of a sign-in that went well. */
  readonly done: () => Promise<void>;
}

export async function person(browser: Browser): Promise<Person> {
  const page = await (await browser.newContext()).newPage();
  const press = (name: string): Promise<void> => page.getByRole('button', { name }).click();
  const password = async (): Promise<void> => {
    await page.getByLabel('Password').fill('practice');
    await page.keyboard.press('Enter');
  };
  return {
    page,
    open: (address) => page.goto(address),
    enter: async (address, upn) => {
      await page.goto(address);
      await press(upn);
      await password();
    },
    pick: press,
    password,
    accept: () => press('Accept'),
    cancel: () => press('Cancel'),
    done: () => expect(page.getByRole('heading', { name: 'You are signed in' })).toBeVisible(),
  };
}

/** A typed field, left with Tab as people do. */
export async function type(window: Page, label: string, text: string): Promise<void> {
  const field = window.getByLabel(label, { exact: true });
  await field.fill(text);
  await field.press('Tab');
}

/** From the first screen to the administrator's sign-in, with the practice site and address. */
export async function toAdministrator(window: Page): Promise<void> {
  await window.getByRole('button', { name: /Set up sending for a website/ }).click();
  await type(window, 'Site address', 'contoso.example');
  await type(window, 'From address', 'web@contoso.example');
  await expect(window.getByText(/belongs to a Microsoft 365 organisation/)).toBeVisible();
  await window.getByRole('button', { name: 'Continue to administrator sign-in' }).click();
  await expect(window.getByText('Waiting for the browser').first()).toBeVisible();
}
