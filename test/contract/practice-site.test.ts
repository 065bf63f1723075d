import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Practice, startPractice } from '@practice/practice';
import { appOnlyStory, linkedStory, STORY_SECRET, type Story } from '@practice/state/linked-world';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atSettings, codeOf } from '../support/practice-site';
import { createWalker } from '../support/walk-pages';

const WEB = 'web@contoso.example';
const ADMIN = 'admin@contoso.example';

let practice: Practice;

beforeAll(async () => {
  practice = await startPractice();
});

afterAll(() => practice.stop());

const enter = (options: Parameters<typeof linkedStory>[0]): Story => {
  const story = linkedStory(options);
  practice.realm.enter(story.world);
  return story;
};

const get = (address: string): Promise<Response> =>
  fetch(address.replace('https://', `${practice.origin}/`), { redirect: 'manual' });

const arrived = (story: Story): readonly string[] =>
  practice.realm.world.messages
    .filter((entry) => entry.folder === 'inbox' && entry.userId === story.user(ADMIN).id)
    .map((entry) => entry.from);

describe('a WordPress site of the practice world', () => {
  test('tells its REST index by header, with the callback of FluentSMTP in it @main-job', async () => {
    enter({});
    const home = await get('https://www.contoso.example/');
    expect(home.headers.get('link')).toBe(
      '<https://www.contoso.example/wp-json/>; rel="https://api.w.org/"',
    );
    const index = await (await get('https://www.contoso.example/wp-json/')).json();
    expect(index).toMatchObject({
      url: 'https://www.contoso.example',
      home: 'https://www.contoso.example',
      gmt_offset: expect.any(String),
      timezone_string: expect.any(String),
      namespaces: expect.arrayContaining(['wp/v2', 'fluent-smtp']),
      authentication: {},
    });
    expect(index.routes['/fluent-smtp/outlook_callback']._links.self[0].href).toBe(
      'https://www.contoso.example/wp-json/fluent-smtp/outlook_callback',
    );
  });

  test.each([
    ['www.contoso.example', '/wp-content/plugins/fluent-smtp/readme.txt', 'Stable tag: 2.3.1'],
    ['old.contoso.example', '/wp-content/plugins/fluent-smtp/readme.txt', 'Stable tag: 2.2.5'],
    ['older.contoso.example', '/wp-content/plugins/fluent-smtp/readme.txt', 'Stable tag: 2.2.95'],
    ['recent.contoso.example', '/wp-content/plugins/fluent-smtp/readme.txt', 'Stable tag: 2.3.0'],
    ['mailer.contoso.example', '/wp-content/plugins/wp-mail-smtp/readme.txt', 'Stable tag: 4.8.0'],
    ['oldlinks.contoso.example', '/', 'index.php?rest_route=/'],
    ['prefix.contoso.example', '/', 'prefix.contoso.example/api/'],
    ['blog.contoso.example', '/blog/wp-json/', 'blog.contoso.example/blog/wp-json/fluent-smtp'],
    ['languages.contoso.example', '/', 'hreflang="de"'],
    ['languages.contoso.example', '/de/wp-json/', 'example/de/wp-json/fluent-smtp/outlook_call'],
    ['proxied.contoso.example', '/wp-json/', 'http://proxied.contoso.example/wp-json/fluent'],
    ['plain.contoso.example', '/', 'Not WordPress'],
  ])('%s%s says %s', async (host, path, says) => {
    enter({});
    expect((await (await get(`https://${host}${path}`)).text()).replaceAll('\\/', '/')).toContain(
      says,
    );
  });

  test.each([
    ['contoso.example', 301],
    ['moved.contoso.example', 301],
    ['locked.contoso.example', 401],
    ['forbidden.contoso.example', 403],
    ['broken.contoso.example', 500],
    ['html.contoso.example', 200],
  ])('%s answers %i where its REST index belongs', async (host, status) => {
    enter({});
    expect((await get(`https://${host}/wp-json/`)).status).toBe(status);
  });
});

const VERSIONS = [
  ['2.2.5', 200],
  ['2.2.95', 500],
  ['2.3.0', 500],
  ['2.3.1', 500],
] as const;

describe('FluentSMTP', () => {
  test.each(VERSIONS)(
    '%s is linked by its code, on a page with status %i, and sends',
    async (pluginVersion, status) => {
      const story = enter({ pluginVersion, audience: 'AzureADMultipleOrgs', linkedBy: null });
      const settings = atSettings(practice, story.site.host);
      await settings.press({
        do: 'save',
        sender_email: WEB,
        client_id: story.app.appId,
        client_secret: STORY_SECRET,
      });
      const page = await settings.signIn(WEB);
      expect(page.status).toBe(status);
      expect(await settings.saveCode(codeOf(page.body))).toBe('Settings have been saved.');
      expect(await settings.press({ do: 'test', to: ADMIN })).toContain('successfully');
      expect(arrived(story)).toEqual([WEB]);
    },
  );

  test('2.3.1 links a single-tenant registration by its Directory (tenant) ID', async () => {
    const story = enter({ linkedBy: null });
    const settings = atSettings(practice, story.site.host);
    expect(await settings.link(WEB)).toBe('Settings have been saved.');
    expect(await settings.press({ do: 'test', to: ADMIN })).toContain('successfully');
  });

  test.each([
    ['2.2.5', '423 Forbidden', '423 Unauthorized'],
    ['2.2.95', '422 Forbidden', '422 Unauthorized'],
    ['2.3.0', 'ErrorSendAsDenied: The user account', 'Could not renew the Microsoft access token'],
    ['2.3.1', 'ErrorSendAsDenied: The user account', 'Could not renew the Microsoft access token'],
  ])(
    '%s words a refusal as "%s" and a lost sign-in as "%s"',
    async (pluginVersion, refusal, lost) => {
      const story = enter({ pluginVersion, audience: 'AzureADMultipleOrgs', linkedBy: ADMIN });
      const settings = atSettings(practice, story.site.host);
      expect(await settings.press({ do: 'test', to: ADMIN })).toContain(refusal);
      story.app.passwordCredentials = [];
      expect(await settings.press({ do: 'test', to: ADMIN })).toContain(lost);
    },
  );

  test('asks for a new sign-in when the tenant field changes', async () => {
    const story = enter({});
    const settings = atSettings(practice, story.site.host);
    const fields = { do: 'save', client_id: story.app.appId, tenant_id: 'contoso.example' };
    expect(await settings.press(fields)).toContain('The Directory (tenant) ID changed');
    expect(await settings.press({ do: 'test', to: ADMIN })).toContain('No usable Microsoft access');
  });

  test('takes the answer to the sign-in begun last only', async () => {
    const story = enter({ linkedBy: null });
    const callback = `https://${story.site.host}/wp-json/fluent-smtp/outlook_callback`;
    await atSettings(practice, story.site.host).signIn(WEB);
    const late = await get(`${callback}?code=1.a&state=of-the-first-tab`);
    expect({ status: late.status, body: await late.json() }).toMatchObject({
      status: 401,
      body: { code: 'rest_forbidden' },
    });
  });

  test('keeps neither secret nor token in the file of the world', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sendwell-practice-site-'));
    const own = await startPractice({ folder });
    try {
      const story = linkedStory();
      own.realm.enter(story.world);
      const settings = atSettings(own, story.site.host);
      expect(await settings.press({ do: 'test', to: ADMIN })).toContain('successfully');
      const token = own.realm.world.mailers[0]?.refreshToken ?? '';
      const written = await readFile(join(folder, 'world.json'), 'utf8');
      expect(written).toContain(story.app.appId);
      expect([written.includes(STORY_SECRET), written.includes(token)]).toEqual([false, false]);
    } finally {
      await own.stop();
      await rm(folder, { recursive: true });
    }
  });
});

describe('the other applications', () => {
  test('WP Mail SMTP exchanges the code by itself and sends', async () => {
    const story = enter({
      host: 'mailer.contoso.example',
      pluginVersion: '4.8.0',
      audience: 'AzureADMultipleOrgs',
      callback: 'https://mailer.contoso.example/wp-admin/',
      linkedBy: null,
    });
    const walker = createWalker();
    const settings = atSettings(practice, story.site.host, { walker });
    const left = await settings.signIn(WEB);
    expect(left.url).toContain('/wp-admin/admin.php?page=wp-mail-smtp');
    expect(left.url).not.toContain('error=');
    expect(await settings.press({ do: 'test', to: ADMIN })).toContain('successfully');
    expect(arrived(story)).toEqual([WEB]);
  });

  test('a web application sends with tenant, client id, secret and sender alone', async () => {
    const story = appOnlyStory();
    const { clientId, tenant } = story.mailer;
    story.world.mailers = [];
    practice.realm.enter(story.world);
    const settings = atSettings(practice, 'app.contoso.example');
    const values = { tenant_id: tenant ?? '', client_id: clientId, client_secret: STORY_SECRET };
    expect(await settings.press({ do: 'save', ...values, sender: WEB })).toBe('Saved.');
    expect(await settings.press({ do: 'test', to: ADMIN })).toMatch(/^Sent\. Request id /);
    expect(arrived(story)).toEqual([WEB]);
  });
});
