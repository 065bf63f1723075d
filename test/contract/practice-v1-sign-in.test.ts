import { generateKeyPairSync } from 'node:crypto';
import { giveConsent } from '@practice/identity/consent';
import { permissionByValue } from '@practice/state/find';
import { giveRole, STORY_APP_ID, STORY_SECRET } from '@practice/state/linked-world';
import { resourceAppIds } from '@practice/state/permission-table';
import { createLocalJWKSet, decodeJwt, jwtVerify, SignJWT, UnsecuredJWT } from 'jose';
import { beforeEach, describe, expect, test } from 'vitest';
import { linkedPractice } from '../support/linked-practice';
import { createWalker } from '../support/walk-pages';

/** Programs that know Entra's first endpoints only: `resource` instead of `scope`. */

const WEB = 'web@contoso.example';
const GRAPH = 'https://graph.microsoft.com';
const EXCHANGE = 'https://outlook.office365.com';
const CONSENT = 'Permissions requested (practice tenant)';

const here = linkedPractice();

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape.
type Body = any;
type Fields = Readonly<Record<string, string>>;

const at = (address: string): string => address.replace('https://', `${here.practice.origin}/`);
const place = (path: string, authority = here.story.tenant.id): string =>
  at(`https://login.microsoftonline.com/${authority}${path}`);

async function post(
  path: string,
  form: Fields,
  authority?: string,
): Promise<{ readonly status: number; readonly body: Body }> {
  const sent = { method: 'POST', body: new URLSearchParams(form) };
  const response = await fetch(place(path, authority), sent);
  return { status: response.status, body: await response.json() };
}

const secret = { client_id: STORY_APP_ID, client_secret: STORY_SECRET };
const token = (form: Fields, authority?: string) =>
  post('/oauth2/token', { ...secret, ...form }, authority);

const codesOf = async (form: Fields, authority?: string): Promise<readonly number[]> =>
  (await token(form, authority)).body.error_codes;

const back = (): string => here.story.app.web.redirectUris[0] ?? '';

/** What comes back to the application from the sign-in's pages. */
async function signedIn(more: Fields, walker = createWalker()) {
  const query = new URLSearchParams({
    client_id: STORY_APP_ID,
    response_type: 'code',
    response_mode: 'fragment',
    ...more,
  });
  const url = `${place('/oauth2/authorize')}?${query}`;
  const { url: left, body, pages } = await walker.signIn(url, { username: WEB });
  return { fields: new URLSearchParams(new URL(left).hash.slice(1)), body, pages };
}

async function redeemed(asked: Fields, more: Fields = {}) {
  const { fields } = await signedIn(asked);
  return token({
    grant_type: 'authorization_code',
    code: fields.get('code') ?? '',
    redirect_uri: back(),
    ...more,
  });
}

const readMe = (accessToken: string) =>
  fetch(at(`${GRAPH}/v1.0/me`), { headers: { authorization: `Bearer ${accessToken}` } });

/** The registration declares sending by SMTP, too, and an administrator agreed. */
function withExchange(): void {
  const { app, tenant } = here.story;
  const id = permissionByValue('exchange', 'SMTP.Send')?.id ?? '';
  app.requiredResourceAccess.push({
    resourceAppId: resourceAppIds.exchange,
    resourceAccess: [{ id, type: 'Scope' }],
  });
  giveConsent(here.practice.realm, tenant, app, 'exchange', ['SMTP.Send'], null);
}

test('every address of the older metadata is played', async () => {
  const metadata: Body = await (await fetch(place('/.well-known/openid-configuration'))).json();
  const answered = async (address: string, method: string) =>
    (await fetch(at(address), { method })).text();
  expect(await answered(metadata.authorization_endpoint, 'GET')).toContain('AADSTS900144');
  expect(await answered(metadata.token_endpoint, 'POST')).toContain('AADSTS900144');
  expect(await answered(metadata.device_authorization_endpoint, 'POST')).toContain('AADSTS700016');
  expect(await answered(metadata.end_session_endpoint, 'GET')).toContain('You signed out');
  expect(await answered(metadata.jwks_uri, 'GET')).toContain('"kid"');
});

describe('a person’s sign-in', () => {
  test('brings a code, and for it tokens in the first endpoint’s form', async () => {
    const { status, body } = await redeemed({ resource: GRAPH, scope: 'is.ignored' });
    const { iat = 0, exp = 0, ...claims } = decodeJwt(body.access_token);
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        token_type: 'Bearer',
        scope: 'User.Read Mail.Send Mail.Send.Shared Mail.ReadWrite',
        expires_in: '3600',
        ext_expires_in: '3600',
        expires_on: String(exp),
        not_before: String(iat),
        resource: GRAPH,
        access_token: expect.any(String),
        refresh_token: expect.any(String),
        id_token: expect.any(String),
      },
    });
    expect(claims).toMatchObject({ aud: GRAPH, scp: body.scope, ver: '1.0' });
    expect(UnsecuredJWT.decode(body.id_token).payload).toMatchObject({
      aud: STORY_APP_ID,
      iss: `https://sts.windows.net/${here.story.tenant.id}/`,
      unique_name: WEB,
      upn: WEB,
      tid: here.story.tenant.id,
      ver: '1.0',
    });
    expect(await (await readMe(body.access_token)).json()).toMatchObject({ mail: WEB });
  });

  test('asks for what the registration declares, of nobody who agreed to it', async () => {
    here.story.world.grants = [];
    here.story.tenant.userConsent = 'all';
    const walker = createWalker();
    const first = await signedIn({ resource: GRAPH }, walker);
    expect(first.pages).toContain(CONSENT);
    const again = await signedIn({ resource: GRAPH }, walker);
    expect(again.pages).not.toContain(CONSENT);
  });

  test('may bring an id token by itself, signed', async () => {
    here.story.app.web.implicitGrantSettings.enableIdTokenIssuance = true;
    const { fields } = await signedIn({ response_type: 'id_token', nonce: 'n', scope: 'openid' });
    const keys = createLocalJWKSet(await (await fetch(place('/discovery/keys', 'common'))).json());
    const { payload } = await jwtVerify(fields.get('id_token') ?? '', keys, {
      issuer: `https://sts.windows.net/${here.story.tenant.id}/`,
      audience: STORY_APP_ID,
    });
    expect(payload).toMatchObject({ nonce: 'n', unique_name: WEB, ver: '1.0' });
  });

  test('obeys prompt and login_hint', async () => {
    const silent = await signedIn({ resource: GRAPH, prompt: 'none' });
    expect(silent.fields.get('error')).toBe('login_required');
    const hinted = await signedIn({ resource: GRAPH, login_hint: WEB });
    expect(hinted.pages[0]).toBe('Enter password (practice tenant)');
  });

  test('may leave the API to the token request, which must name one then', async () => {
    const named = await redeemed({}, { resource: `${GRAPH}/` });
    expect(named.body).toMatchObject({ resource: `${GRAPH}/` });
    expect((await redeemed({})).body).toMatchObject({
      error: 'invalid_resource',
      error_codes: [500013],
    });
  });

  test.each([
    ['an API the registration does not declare', EXCHANGE, 'AADSTS650057'],
    ['an API nobody has', 'https://none.example', 'AADSTS500011'],
  ])('says no to %s', async (_, resource, code) => {
    const { fields, body } = await signedIn({ resource });
    expect(`${fields.get('error_description')}${body}`).toContain(code);
  });

  test('by the newer address names no resource', async () => {
    const query = new URLSearchParams({
      client_id: STORY_APP_ID,
      redirect_uri: back(),
      response_type: 'code',
      scope: 'openid',
      resource: GRAPH,
    });
    const response = await fetch(`${place('/oauth2/v2.0/authorize')}?${query}`);
    expect(await response.text()).toContain('AADSTS901002');
  });
});

describe('a refresh token', () => {
  const renew = (refresh: string, more: Fields = {}) =>
    token({ grant_type: 'refresh_token', refresh_token: refresh, ...more });

  test('is good for every API that was agreed to', async () => {
    withExchange();
    const { body: first } = await redeemed({ resource: GRAPH });
    const { body: mail } = await renew(first.refresh_token, { resource: EXCHANGE });
    expect(mail).toMatchObject({ resource: EXCHANGE, scope: 'SMTP.Send', expires_in: '3600' });
    expect(decodeJwt(mail.access_token)).toMatchObject({ aud: EXCHANGE, scp: 'SMTP.Send' });
    const { body: graph } = await renew(mail.refresh_token, { resource: GRAPH });
    expect(graph.scope).toContain('Mail.Send');
  });

  test('without an API is for the one it came with', async () => {
    const { body } = await redeemed({ resource: GRAPH });
    expect((await renew(body.refresh_token)).body).toMatchObject({ resource: GRAPH });
  });

  test.each([
    ['an API that is not declared', EXCHANGE, { error: 'invalid_client', error_codes: [650057] }],
    [
      'an API nobody has',
      'https://x.example',
      { error: 'invalid_resource', error_codes: [500011] },
    ],
  ])('is refused for %s', async (_, resource, refusal) => {
    const { body } = await redeemed({ resource: GRAPH });
    expect((await renew(body.refresh_token, { resource })).body).toMatchObject(refusal);
  });
});

describe('an application by itself', () => {
  const ask = { grant_type: 'client_credentials', resource: GRAPH };

  beforeEach(() => giveRole(here.story, 'Mail.Send', 'graph'));

  test('gets its token by secret, with no permission words', async () => {
    const { body } = await token(ask);
    const { exp, nbf, ...claims } = decodeJwt(body.access_token);
    expect(body).toEqual({
      token_type: 'Bearer',
      expires_in: '3600',
      ext_expires_in: '3600',
      expires_on: String(exp),
      not_before: String(nbf),
      resource: GRAPH,
      access_token: expect.any(String),
    });
    expect(claims).toMatchObject({ appidacr: '1', roles: ['Mail.Send'] });
  });

  test('gets it by certificate, named with padding as ADAL for Python does', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    here.story.app.keyCredentials = [
      {
        keyId: 'a certificate',
        thumbprint: 'thumb',
        publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
        endDateTime: '2036-01-01T00:00:00Z',
      },
    ];
    const assertion = await new SignJWT()
      .setProtectedHeader({ alg: 'RS256', x5t: 'thumb=' })
      .setIssuer(STORY_APP_ID)
      .setSubject(STORY_APP_ID)
      .setAudience(`https://login.microsoftonline.com/${here.story.tenant.id}/oauth2/token`)
      .setExpirationTime('5m')
      .sign(privateKey);
    const { body } = await post('/oauth2/token', {
      ...ask,
      client_id: STORY_APP_ID,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
    });
    expect(decodeJwt(body.access_token)).toMatchObject({ appidacr: '2', roles: ['Mail.Send'] });
  });

  test('that names no API gets a token Graph does not take', async () => {
    const { body } = await token({ grant_type: 'client_credentials' });
    expect(body.resource).toBe('00000002-0000-0000-c000-000000000000');
    expect((await readMe(body.access_token)).status).toBe(401);
  });

  test('is refused in Entra’s form', async () => {
    const { status, body } = await token({ ...ask, client_secret: 'wrong' });
    expect({ status, body }).toMatchObject({
      status: 401,
      body: {
        error: 'invalid_client',
        error_description: expect.stringMatching(/^AADSTS7000215: .* Trace ID: .* Timestamp: /),
        error_codes: [7000215],
        trace_id: expect.any(String),
        correlation_id: expect.any(String),
      },
    });
    expect(await codesOf({ ...ask, resource: 'api://none' })).toEqual([500011]);
    expect(await codesOf(ask, 'common')).toEqual([50194]);
  });
});

describe('a name and a password', () => {
  const ask = { grant_type: 'password', username: WEB, password: 'practice', resource: GRAPH };

  test('give tokens without a page, wherever the application may be used', async () => {
    expect((await token(ask)).body).toMatchObject({ resource: GRAPH, expires_in: '3600' });
    here.story.app.signInAudience = 'AzureADMultipleOrgs';
    expect((await token(ask, 'common')).status).toBe(200);
  });

  test.each([
    ['no API', { resource: '' }, 900144],
    ['a wrong password', { password: 'x' }, 50126],
  ])('are refused with %s', async (_, more, code) => {
    expect(await codesOf({ ...ask, ...more })).toEqual([code]);
  });
});

test('a device’s program learns of the sign-in by its code', async () => {
  here.story.app.isFallbackPublicClient = true;
  const client = { client_id: STORY_APP_ID, resource: GRAPH };
  const { body: begun } = await post('/oauth2/devicecode?api-version=1.0', client);
  expect(begun).toMatchObject({
    verification_url: 'https://login.microsoftonline.com/device',
    expires_in: '900',
    interval: '5',
  });
  const poll = () =>
    post('/oauth2/token', { ...client, grant_type: 'device_code', code: begun.device_code });
  expect((await poll()).body.error).toBe('authorization_pending');
  const typed = { code: begun.user_code, upn: WEB, password: 'practice' };
  const sent = { method: 'POST', body: new URLSearchParams(typed) };
  await fetch(at(begun.verification_url), sent);
  expect((await poll()).body).toMatchObject({ resource: GRAPH, expires_in: '3600' });
});
