import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Practice, startPractice } from '@practice/practice';
import { GRAPH_COMMAND_LINE_TOOLS } from '@practice/state/seed';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) =>
  existsSync(path),
);
const PICTURES = join(import.meta.dirname, '../../test-results/practice-pages');

let browser: Browser;
let practice: Practice;
let tenantId = '';

const login = (path: string): string => `${practice.origin}/login.microsoftonline.com/${path}`;

const signIn = (more: Readonly<Record<string, string>> = {}): string =>
  `${login(`${tenantId}/oauth2/v2.0/authorize`)}?${new URLSearchParams({
    client_id: GRAPH_COMMAND_LINE_TOOLS,
    response_type: 'code',
    redirect_uri: 'http://localhost:1',
    scope: 'openid offline_access Application.Read.All Directory.Read.All',
    ...more,
  })}`;

interface Visit {
  readonly page: Page;
  /** Waits for the page with this heading, holds it against the rules, and keeps its picture. */
  readonly meets: (heading: string) => Promise<void>;
}

type Walk = (visit: Visit) => Promise<void>;

const withPassword = async ({ page, meets }: Visit, name: RegExp): Promise<void> => {
  await page.getByRole('button', { name }).click();
  await meets('Enter password');
  await page.keyboard.type('practice');
  await page.keyboard.press('Enter');
};

const asAdministrator: Walk = async (visit) => {
  const { page, meets } = visit;
  await page.goto(signIn());
  await meets('Pick an account');
  await page.getByRole('button', { name: /admin@contoso/ }).click();
  await meets('Enter password');
  await page.keyboard.type('wrong');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  await page.keyboard.type('practice');
  await page.keyboard.press('Enter');
  await meets('Approve sign in');
  await page.getByRole('button', { name: 'Approve' }).click();
  await meets('Permissions requested');
  await page.getByLabel('Consent on behalf of your organization').check();
};

const walks: Readonly<Record<string, Walk>> = {
  'an administrator’s sign-in, by keyboard where words are typed': async (visit) => {
    for (const tenant of practice.realm.world.tenants) tenant.conditionalAccess = 'mfa';
    await asAdministrator(visit);
  },
  'a person who may not agree': async (visit) => {
    await visit.page.goto(signIn());
    await withPassword(visit, /web@contoso/);
    await visit.meets('Need admin approval');
    await visit.page.getByLabel(/Justification/).fill('The website has to send.');
  },
  'a refused address': async ({ page, meets }) => {
    await page.goto(signIn({ redirect_uri: 'https://evil.example/' }));
    await meets('Sorry, but we’re having trouble signing you in.');
    expect(await page.getByText('AADSTS50011').count()).toBeGreaterThan(0);
  },
  'a device code': async ({ page, meets }) => {
    await page.goto(login('device'));
    await meets('Enter code');
  },
  'an administrator’s consent for everybody': async (visit) => {
    const { page, meets } = visit;
    await page.goto(
      `${login(`${tenantId}/v2.0/adminconsent`)}?client_id=${GRAPH_COMMAND_LINE_TOOLS}&redirect_uri=http://localhost&scope=User.Read`,
    );
    await withPassword(visit, /admin@contoso/);
    await meets('Permissions requested, review for your organization');
  },
  'a sign-out': async ({ page, meets }) => {
    await page.goto(login(`${tenantId}/oauth2/v2.0/logout`));
    await meets('You signed out of your account');
  },
};

describe.skipIf(!CHROMIUM)('the practice pages in a real browser', () => {
  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    browser = await chromium.launch({
      ...(CHROMIUM ? { executablePath: CHROMIUM } : {}),
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    });
  });

  afterAll(() => browser.close());

  beforeEach(async () => {
    practice = await startPractice();
    tenantId = practice.realm.world.tenants[0]?.id ?? '';
  });

  afterEach(() => practice.stop());

  const cases = Object.keys(walks).flatMap((name) =>
    (['light', 'dark'] as const).map((colorScheme) => [name, colorScheme] as const),
  );

  test.each(cases)(
    '%s (%s): marked, accessible, and nobody’s brand @a11y',
    async (name, scheme) => {
      const context = await browser.newContext({
        colorScheme: scheme,
        viewport: { width: 900, height: 640 },
      });
      const page = await context.newPage();
      let pictures = 0;
      const meets = async (heading: string): Promise<void> => {
        await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
        pictures += 1;
        const file = `${name.replaceAll(/\W+/g, '-')}-${pictures}-${scheme}.png`;
        await page.screenshot({ path: join(PICTURES, file) });
        expect(await page.getByRole('note').innerText()).toMatch(/^Practice tenant: made up/);
        expect(await page.title()).toMatch(/\(practice tenant\)$/);
        expect(await page.locator('img, svg, script, link').count()).toBe(0);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
      };
      await walks[name]?.({ page, meets });
      await context.close();
    },
  );
});
