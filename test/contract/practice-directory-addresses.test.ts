import { giveConsent } from '@practice/identity/consent';
import { type Practice, startPractice } from '@practice/practice';
import { AUTOMATION_APP_ID, addAutomationApp } from '@practice/state/automation';
import { GRAPH_COMMAND_LINE_TOOLS, healthyWorld } from '@practice/state/seed';
import type { Application, Tenant } from '@practice/state/world';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createWalker } from '../support/walk-pages';

const SECRET = 'only-for-this-test';
const WEB = 'web@contoso.example';
const ADMIN = 'admin@contoso.example';

let practice: Practice;
let tenant: Tenant;

beforeEach(async () => {
  const world = healthyWorld();
  addAutomationApp(world, SECRET, new Date());
  practice = await startPractice({ world });
  const [home] = world.tenants;
  if (!home) throw new Error('the practice world is empty');
  tenant = home;
});

afterEach(() => practice.stop());

const tools = (): Application => {
  const { applications } = practice.realm.world;
  const found = applications.find(({ appId }) => appId === GRAPH_COMMAND_LINE_TOOLS);
  if (!found) throw new Error('the practice world lacks the tools');
  return found;
};

const login = (path: string): string => `${practice.origin}/login.microsoftonline.com/${path}`;

const read = async (path: string) => (await fetch(login(path))).json();

const post = async (path: string, fields: Readonly<Record<string, string>>, headers = {}) => {
  const response = await fetch(login(path), {
    method: 'POST',
    headers,
    body: new URLSearchParams(fields),
  });
  return { status: response.status, body: await response.json() };
};

const byItself = {
  grant_type: 'client_credentials',
  scope: 'https://graph.microsoft.com/.default',
};

describe('discovery', () => {
  const PERSONAL = '9188040d-6c67-4c5b-b112-36a304b66dad';

  test.each<[name: string, issuer: () => string]>([
    ['common', () => '{tenantid}'],
    ['organizations', () => '{tenantid}'],
    ['consumers', () => PERSONAL],
    ['contoso.example', () => tenant.id],
    ['contoso.onmicrosoft.com', () => tenant.id],
  ])('of %s names its issuer and its endpoints', async (name, issuer) => {
    const found = await read(`${name}/v2.0/.well-known/openid-configuration`);
    expect(found).toMatchObject({
      issuer: `https://login.microsoftonline.com/${issuer()}/v2.0`,
      token_endpoint: expect.stringMatching(/\/oauth2\/v2\.0\/token$/),
      msgraph_host: 'graph.microsoft.com',
      cloud_instance_name: 'microsoftonline.com',
    });
  });

  test('by the GUID of a tenant is the same as by its domain', async () => {
    const path = 'v2.0/.well-known/openid-configuration';
    expect(await read(`${tenant.id}/${path}`)).toEqual(await read(`contoso.example/${path}`));
  });

  test('of instances names the cloud and its other names', async () => {
    expect(await read('common/discovery/instance?api-version=1.1')).toMatchObject({
      metadata: [{ aliases: expect.arrayContaining(['login.windows.net', 'sts.windows.net']) }],
    });
  });

  test('of keys lets anybody check a token', async () => {
    const path = `${tenant.id}/oauth2/v2.0/token`;
    const fields = { ...byItself, client_id: AUTOMATION_APP_ID, client_secret: SECRET };
    const { body } = await post(path, fields);
    const keys = createLocalJWKSet(await read(`${tenant.id}/discovery/v2.0/keys`));
    const { payload } = await jwtVerify(body.access_token, keys, {
      issuer: `https://sts.windows.net/${tenant.id}/`,
      audience: 'https://graph.microsoft.com',
    });
    expect(payload).toMatchObject({ idtyp: 'app', appid: AUTOMATION_APP_ID, ver: '1.0' });
  });
});

describe('an authority', () => {
  const authorize = (authority: string, more: Readonly<Record<string, string>> = {}) =>
    fetch(
      `${login(`${authority}/oauth2/v2.0/authorize`)}?${new URLSearchParams({
        client_id: GRAPH_COMMAND_LINE_TOOLS,
        response_type: 'code',
        redirect_uri: 'http://localhost:3999',
        scope: 'openid User.Read',
        ...more,
      })}`,
    );

  test('for personal accounts refuses an app that is for work accounts', async () => {
    expect(await (await authorize('consumers')).text()).toMatch('not enabled for consumers');
  });

  test('of a national cloud is refused on the global address', async () => {
    tenant.cloudInstance = 'microsoftonline.us';
    expect(await (await authorize(tenant.id)).text()).toMatch('AADSTS90038');
  });

  test('ignores the port of localhost, and nothing else of an address', async () => {
    expect((await authorize(tenant.id)).status).toBe(200);
    const other = await authorize(tenant.id, { redirect_uri: 'http://localhost:3999/other' });
    expect(await other.text()).toMatch('AADSTS50011');
  });

  test.each([
    ['contoso.example', true],
    ['organizations', false],
    ['unknown.example', false],
  ])('with the domain hint %s offers those accounts only: %s', async (domain, only) => {
    const page = await (await authorize('common', { domain_hint: domain })).text();
    expect(page).toMatch(WEB);
    expect(page.includes('orders@fabrikam.example')).toBe(!only);
  });

  test('asks for the password again where the application wants a new sign-in', async () => {
    const walker = createWalker();
    const url = `${login(`${tenant.id}/oauth2/v2.0/authorize`)}?${new URLSearchParams({
      client_id: GRAPH_COMMAND_LINE_TOOLS,
      response_type: 'code',
      response_mode: 'form_post',
      redirect_uri: `${practice.origin}/nowhere`,
      scope: 'openid User.Read',
    })}`;
    tools().publicClient.redirectUris.push(`${practice.origin}/nowhere`);
    await walker.signIn(url, { username: ADMIN });
    const silent = await walker.signIn(url, { username: ADMIN });
    expect(silent.pages).not.toContain('Enter password (practice tenant)');
    const fresh = await walker.signIn(`${url}&prompt=login`, { username: ADMIN });
    expect(fresh.pages).toContain('Enter password (practice tenant)');
  });
});

describe('a sign-in by device code', () => {
  const begin = async () => {
    const fields = { client_id: GRAPH_COMMAND_LINE_TOOLS, scope: 'User.Read offline_access' };
    return (await post(`${tenant.id}/oauth2/v2.0/devicecode`, fields)).body;
  };
  const poll = (code: string) =>
    post(`${tenant.id}/oauth2/v2.0/token`, {
      grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
      client_id: GRAPH_COMMAND_LINE_TOOLS,
      device_code: code,
    });
  const enter = (fields: Readonly<Record<string, string>>) =>
    fetch(login('device'), { method: 'POST', body: new URLSearchParams(fields) });

  test('waits for the person, then gives tokens', async () => {
    giveConsent(practice.realm, tenant, tools(), 'graph', ['User.Read', 'offline_access'], null);
    const { user_code: code, device_code: device } = await begin();
    expect(await poll(device)).toMatchObject({ body: { error: 'authorization_pending' } });
    expect((await enter({ code, upn: WEB, password: 'wrong' })).status).toBe(400);
    expect(await poll(device)).toMatchObject({ body: { error: 'authorization_pending' } });
    expect((await enter({ code, upn: WEB, password: 'practice' })).status).toBe(200);
    expect(await poll(device)).toMatchObject({
      status: 200,
      body: { access_token: expect.any(String), refresh_token: expect.any(String) },
    });
  });

  test('ends after a quarter of an hour', async () => {
    const { device_code: device } = await begin();
    practice.realm.world.clockOffsetMs += 901_000;
    expect(await poll(device)).toMatchObject({ body: { error: 'expired_token' } });
  });

  test('is refused where public client flows are off', async () => {
    const fields = { client_id: AUTOMATION_APP_ID, scope: 'User.Read' };
    const { body } = await post(`${tenant.id}/oauth2/v2.0/devicecode`, fields);
    expect(body).toMatchObject({ error_codes: [7000218] });
  });
});

describe('bad input at the sign-in', () => {
  test('takes a client’s secret from its header, as OAuth has it', async () => {
    const header = Buffer.from(`${AUTOMATION_APP_ID}:${SECRET}`).toString('base64');
    const path = `${tenant.id}/oauth2/v2.0/token`;
    const { status } = await post(path, byItself, { authorization: `Basic ${header}` });
    expect(status).toBe(200);
  });

  test('says which method an endpoint takes', async () => {
    const response = await fetch(login(`${tenant.id}/oauth2/v2.0/token`));
    expect(await response.json()).toMatchObject({
      error_codes: [900561],
      error_description: expect.stringMatching('only accepts POST, OPTIONS requests'),
    });
  });

  test.each([
    ['the token endpoint', () => login(`${tenant.id}/oauth2/v2.0/token`)],
    ['a page', () => login(`${tenant.id}/oauth2/v2.0/authorize`)],
    ['a website', () => `${practice.origin}/www.contoso.example/wp-admin/options-general.php`],
  ])('refuses a body of more than 4 MB at %s', async (_, url) => {
    const response = await fetch(url(), { method: 'POST', body: 'x'.repeat(5_000_000) });
    expect(response.status).toBe(413);
  });

  test.each([
    'multipart/form-data; boundary=x',
    'application/json',
    'application/x-www-form-urlencoded',
  ])('answers a broken %s on a page with an error page', async (type) => {
    const response = await fetch(login(`${tenant.id}/oauth2/v2.0/authorize`), {
      method: 'POST',
      headers: { 'content-type': type },
      body: '--x\r\n%%%{',
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch('AADSTS900144');
  });
});
