import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Practice, startPractice } from '@practice/practice';
import { linkedStory, STORY_APP_ID, STORY_SECRET } from '@practice/state/linked-world';
import { GRAPH_COMMAND_LINE_TOOLS } from '@practice/state/seed';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) =>
  existsSync(path),
);
const PICTURES =
  process.env.PRACTICE_PICTURES ?? join(import.meta.dirname, '../../test-results/practice-pages');

/** Walks by people whose browser runs no scripts. */
const SCRIPTLESS = 'a form that posts itself, where scripts are off';

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

/** Fills the settings of a sending application in and saves them; answers where they are. */
async function connected({ page, meets }: Visit, host: string, path: string): Promise<string> {
  const { world } = linkedStory();
  practice.realm.enter(world);
  const address = `${practice.origin}/${host}${path}`;
  const heading = {
    'www.contoso.example': 'FluentSMTP 2.3.1 on www.contoso.example',
    'mailer.contoso.example': 'WP Mail SMTP 4.8.0 on mailer.contoso.example',
  }[host];
  await page.goto(address);
  await meets(heading ?? `Mail settings of ${host}`);
  await page.getByLabel(/From Email|Sender mailbox/).fill('web@contoso.example');
  await page.getByLabel(/Client ID|Application ID/).fill(STORY_APP_ID);
  await page.getByLabel(/Secret|Application Password/).fill(STORY_SECRET);
  const tenant = page.getByLabel(/tenant.* ID/i);
  if ((await tenant.count()) > 0) await tenant.fill(tenantId);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('status').waitFor();
  return address;
}

async function tested({ page }: Visit, says: string | RegExp): Promise<void> {
  await page.getByLabel('Send a test to').fill('admin@contoso.example');
  await page.getByRole('button', { name: 'Send test' }).click();
  await page.getByText(says).waitFor();
}

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
    await visit.page.getByRole('button', { name: 'Request approval' }).click();
    await visit.meets('Request sent');
  },
  'a refused address': async ({ page, meets }) => {
    await page.goto(signIn({ redirect_uri: 'https://evil.example/' }));
    await meets('Sorry, but we’re having trouble signing you in.');
    expect(await page.getByText('AADSTS50011').count()).toBeGreaterThan(0);
  },
  'a device code': async ({ page, meets }) => {
    const device = practice.realm.world.applications[0];
    if (device) device.isFallbackPublicClient = true;
    const asked = await fetch(login(`${tenantId}/oauth2/v2.0/devicecode`), {
      method: 'POST',
      body: new URLSearchParams({ client_id: GRAPH_COMMAND_LINE_TOOLS, scope: 'User.Read' }),
    });
    const { user_code: code } = await asked.json();
    await page.goto(login('device'));
    await meets('Enter code');
    const fill = async (password: string): Promise<void> => {
      await page.getByLabel('Code').fill(code);
      await page.getByLabel('Account').fill('web@contoso.example');
      await page.getByLabel('Password').fill(password);
      await page.keyboard.press('Enter');
    };
    await fill('wrong');
    await page.getByRole('alert').waitFor();
    await meets('Enter code');
    await fill('practice');
    await meets('Permissions requested');
    await page.getByRole('button', { name: 'Accept' }).click();
    await meets('You are signed in');
  },
  'an administrator’s consent for everybody': async (visit) => {
    const { page, meets } = visit;
    await page.goto(
      `${login(`${tenantId}/v2.0/adminconsent`)}?client_id=${GRAPH_COMMAND_LINE_TOOLS}&redirect_uri=http://localhost&scope=User.Read`,
    );
    await withPassword(visit, /admin@contoso/);
    await meets('Permissions requested, review for your organization');
  },
  'an application permission, asked for by somebody who may not give it': async (visit) => {
    const made = practice.realm.world.applications[0];
    made?.requiredResourceAccess.push({
      resourceAppId: '00000003-0000-0000-c000-000000000000',
      resourceAccess: [{ id: 'b633e1c5-b582-4048-a93e-9f11b44c7e96', type: 'Role' }],
    });
    const address = `${login(`${tenantId}/adminconsent`)}?client_id=${GRAPH_COMMAND_LINE_TOOLS}`;
    await visit.page.goto(address);
    await withPassword(visit, /admin@contoso/);
    await visit.meets('Need admin approval');
    await visit.page.context().clearCookies();
    await visit.page.goto(address);
    await withPassword(visit, /nomail@contoso/);
    await visit.meets('Permissions requested, review for your organization');
  },
  [SCRIPTLESS]: async ({ page, meets }) => {
    await page.goto(signIn({ response_mode: 'form_post', prompt: 'none' }));
    await meets('Going back');
  },
  FluentSMTP: async (visit) => {
    const settings = await connected(visit, 'www.contoso.example', '/wp-admin/options-general.php');
    await visit.page.getByRole('link', { name: 'Authenticate with Office365' }).click();
    await withPassword(visit, /web@contoso/);
    await visit.meets('Please copy the following code and paste it in your FluentSMTP settings');
    const code = await visit.page.getByRole('textbox').inputValue();
    await visit.page.goto(settings);
    await visit.page.getByLabel('Access Token').fill(code);
    await visit.page.getByRole('button', { name: 'Save' }).click();
    await visit.meets('FluentSMTP 2.3.1 on www.contoso.example');
    await tested(visit, 'Test email has been sent successfully.');
  },
  'WP Mail SMTP': async (visit) => {
    await connected(visit, 'mailer.contoso.example', '/wp-admin/admin.php');
    await tested(visit, 'The mailer is not connected yet.');
    await visit.meets('WP Mail SMTP 4.8.0 on mailer.contoso.example');
  },
  'any other web application': async (visit) => {
    await connected(visit, 'app.contoso.example', '/settings');
    await tested(visit, /^HTTP 40\d /);
    await visit.meets('Mail settings of app.contoso.example');
  },
  'a website and its missing page': async ({ page, meets }) => {
    await page.goto(`${practice.origin}/www.contoso.example/`);
    await meets('www.contoso.example');
    await page.goto(`${practice.origin}/www.contoso.example/none`);
    await meets('Page not found');
    await page.goto(`${practice.origin}/plain.contoso.example/`);
    await meets('Not WordPress');
    await page.goto(`${practice.origin}/broken.contoso.example/wp-json/`);
    await meets('There has been a critical error on this website.');
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
        javaScriptEnabled: name !== SCRIPTLESS,
        viewport: { width: 900, height: 640 },
      });
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      let pictures = 0;
      const meets = async (heading: string): Promise<void> => {
        await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
        pictures += 1;
        const file = `${name.replaceAll(/\W+/g, '-')}-${pictures}-${scheme}.png`;
        await page.screenshot({ path: join(PICTURES, file) });
        expect(await page.getByRole('note').innerText()).toMatch(/^Practice tenant: made up/);
        expect(await page.title()).toMatch(/\(practice tenant\)$/);
        expect(
          await page.locator('img, svg, script, link[rel~=stylesheet], link[rel~=icon]').count(),
        ).toBe(0);
        // Axe is a script itself.
        if (name === SCRIPTLESS) return;
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
      };
      await walks[name]?.({ page, meets });
      await context.close();
    },
  );
});
