import { giveConsent } from '@practice/identity/consent';
import { STORY_APP_ID, STORY_SECRET } from '@practice/state/linked-world';
import { decodeJwt } from 'jose';
import { beforeEach, describe, expect, test } from 'vitest';
import { linkedPractice } from '../support/linked-practice';
import { createWalker } from '../support/walk-pages';

/** What programs that nobody here wrote ask of the sign-in beyond what this product asks. */

const WEB = 'web@contoso.example';
const DEVICE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code';
const MAIL = 'https://outlook.office.com/SMTP.Send';

const here = linkedPractice();

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape.
type Body = any;

const at = (host: string, path: string): string => `${here.practice.origin}/${host}${path}`;
const login = (path: string): string => at('login.microsoftonline.com', `/${path}`);
const tenantPath = (path: string): string => login(`${here.story.tenant.id}${path}`);

async function token(
  form: Readonly<Record<string, string>>,
  authority = here.story.tenant.id,
): Promise<{ readonly status: number; readonly body: Body }> {
  const body = new URLSearchParams(form);
  const response = await fetch(login(`${authority}/oauth2/v2.0/token`), { method: 'POST', body });
  return { status: response.status, body: await response.json() };
}

const withSecret = { client_id: STORY_APP_ID, client_secret: STORY_SECRET };

const json = async (url: string, headers: HeadersInit = {}): Promise<Body> =>
  (await fetch(url, { headers })).json();

/** Agrees for everybody to sending by SMTP, as an administrator would. */
const allowSmtp = (): void => {
  const { app, tenant } = here.story;
  giveConsent(here.practice.realm, tenant, app, 'exchange', ['SMTP.Send', 'offline_access'], null);
};

describe('a device code', () => {
  const client = { client_id: STORY_APP_ID };

  beforeEach(() => {
    here.story.app.isFallbackPublicClient = true;
    here.story.world.grants = [];
  });

  const begin = async (): Promise<Body> => {
    const body = new URLSearchParams({ ...client, scope: 'User.Read offline_access' });
    return (await fetch(tenantPath('/oauth2/v2.0/devicecode'), { method: 'POST', body })).json();
  };

  /** Types the code in and answers the page about the permissions. */
  async function enter(userCode: string, answer: 'accept' | 'cancel'): Promise<string> {
    const typed = new URLSearchParams({ code: userCode, upn: WEB, password: 'practice' });
    const page = await fetch(login('device'), { method: 'POST', body: typed });
    const cookie = page.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ');
    const text = await page.text();
    const hidden = [...text.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)];
    const body = new URLSearchParams(hidden.map(([, name = '', value = '']) => [name, value]));
    body.set('answer', answer);
    const action = /action="([^"]*)"/.exec(text)?.[1] ?? '';
    const done = await fetch(action, { method: 'POST', body, headers: { cookie } });
    return /<h1>([^<]*)/.exec(await done.text())?.[1] ?? '';
  }

  const poll = (code: string) => token({ ...client, grant_type: DEVICE_GRANT, device_code: code });

  test('asks the person for the permissions, and then gives tokens once', async () => {
    const { device_code: code, user_code: userCode } = await begin();
    expect((await poll(code)).body.error).toBe('authorization_pending');
    expect(await enter(userCode, 'accept')).toBe('You are signed in');
    expect(await poll(code)).toMatchObject({ status: 200, body: { scope: 'User.Read' } });
    expect((await poll(code)).body.error).toBe('bad_verification_code');
  });

  test('asks for nothing that was agreed to, staying signed in included', async () => {
    const { app, tenant } = here.story;
    giveConsent(here.practice.realm, tenant, app, 'graph', ['User.Read'], null);
    const { user_code: code } = await begin();
    const typed = new URLSearchParams({ code, upn: WEB, password: 'practice' });
    const page = await fetch(login('device'), { method: 'POST', body: typed });
    expect(await page.text()).toContain('You are signed in');
  });

  test('comes to nothing when the person declines', async () => {
    const { device_code: code, user_code: userCode } = await begin();
    await enter(userCode, 'cancel');
    expect((await poll(code)).body.error).toBe('authorization_declined');
  });
});

describe('a name and a password', () => {
  const ask = (more: Readonly<Record<string, string>> = {}, authority?: string) =>
    token(
      {
        ...withSecret,
        grant_type: 'password',
        username: WEB,
        password: 'practice',
        scope: 'User.Read openid',
        ...more,
      },
      authority,
    );

  test('give tokens without a page', async () => {
    expect(await ask()).toMatchObject({ status: 200, body: { id_token: expect.any(String) } });
  });

  test.each([
    ['a wrong password', { password: 'x' }, 50126],
    ['nobody’s name', { username: 'nobody@contoso.example' }, 50034],
  ])('are refused with %s', async (_, more, code) => {
    expect((await ask(more)).body.error_codes).toEqual([code]);
  });

  test('need a directory', async () => {
    here.story.app.signInAudience = 'AzureADMultipleOrgs';
    expect((await ask({}, 'common')).body.error_codes).toEqual([9001023]);
  });

  test('are not enough where a second proof is asked for', async () => {
    here.story.tenant.conditionalAccess = 'mfa';
    expect((await ask()).body.error_codes).toEqual([50076]);
  });

  test('sign in at Microsoft, as the question before says', async () => {
    const known = await json(login(`common/userrealm/${WEB}?api-version=1.0`));
    const unknown = await json(login('common/userrealm/a@elsewhere.example?api-version=1.0'));
    expect([known.account_type, unknown.account_type]).toEqual(['Managed', 'Unknown']);
  });
});

describe('an authorization request', () => {
  const back = () => here.story.app.web.redirectUris[0] ?? '';

  async function returned(more: Readonly<Record<string, string>>) {
    const query = new URLSearchParams({
      client_id: STORY_APP_ID,
      redirect_uri: back(),
      scope: 'openid email User.Read',
      response_mode: 'fragment',
      response_type: 'code',
      nonce: 'n',
      ...more,
    });
    const url = `${tenantPath('/oauth2/v2.0/authorize')}?${query}`;
    const { url: left, body } = await createWalker().signIn(url, { username: WEB });
    return { fields: new URLSearchParams(new URL(left).hash.slice(1)), body };
  }

  test('may ask for an id token beside the code, where the registration allows it', async () => {
    const refused = await returned({ response_type: 'code id_token' });
    expect(refused.body).toContain('AADSTS700054');
    here.story.app.web.implicitGrantSettings.enableIdTokenIssuance = true;
    const { fields } = await returned({ response_type: 'code id_token' });
    expect(decodeJwt(fields.get('id_token') ?? '')).toMatchObject({
      nonce: 'n',
      email: WEB,
      c_hash: expect.stringMatching(/^[\w-]{22}$/),
    });
    expect(fields.has('code')).toBe(true);
    const alone = await returned({ response_type: 'id_token' });
    expect([alone.fields.has('id_token'), alone.fields.has('code')]).toEqual([true, false]);
    const inQuery = await returned({ response_type: 'id_token', response_mode: 'query' });
    expect(inQuery.body).toContain('AADSTS70007');
  });

  test('may bring its challenge plain (RFC 7636)', async () => {
    const redeem = async (verifier: string) => {
      const { fields } = await returned({ code_challenge: 'a'.repeat(43) });
      return token({
        ...withSecret,
        grant_type: 'authorization_code',
        code: fields.get('code') ?? '',
        redirect_uri: back(),
        code_verifier: verifier,
      });
    };
    expect((await redeem('b'.repeat(43))).status).toBe(400);
    const good = await redeem('a'.repeat(43));
    expect(good.status).toBe(200);
    // Graph speaks of the sign-in's scopes too; who asks for one gets all three.
    expect(good.body.scope.split(' ')).toEqual(
      expect.arrayContaining(['User.Read', 'openid', 'profile', 'email']),
    );
    const info = await json(at('graph.microsoft.com', '/oidc/userinfo'), {
      authorization: `Bearer ${good.body.access_token}`,
    });
    const { sub } = decodeJwt(good.body.id_token);
    expect(info).toMatchObject({ sub, email: WEB });
  });
});

describe('tokens', () => {
  test('are renewed for the API they were for, without naming it again', async () => {
    allowSmtp();
    const first = await token({
      ...withSecret,
      grant_type: 'password',
      username: WEB,
      password: 'practice',
      scope: `${MAIL} offline_access`,
    });
    expect(first.body.scope).toBe(MAIL);
    const renewed = await token({
      ...withSecret,
      grant_type: 'refresh_token',
      refresh_token: first.body.refresh_token,
    });
    expect(renewed.body.scope).toBe(MAIL);
    expect(decodeJwt(renewed.body.access_token).aud).toBe('https://outlook.office.com');
  });

  test.each([
    'https://graph.microsoft.com//.default',
    '00000003-0000-0000-c000-000000000000/.default',
  ])('of an application are given for %s', async (scope) => {
    const { body } = await token({ ...withSecret, grant_type: 'client_credentials', scope });
    expect(decodeJwt(body.access_token).aud).toBe(scope.replace('/.default', ''));
  });

  test('come with Microsoft’s ids only for those who ask for them', async () => {
    const ask = { ...withSecret, grant_type: 'password', username: WEB, password: 'practice' };
    const scope = 'User.Read';
    expect((await token({ ...ask, scope })).body.client_info).toBeUndefined();
    const told = await token({ ...ask, scope, client_info: '1' });
    expect(told.body.client_info).toEqual(expect.any(String));
  });

  test('open an Azure in which nothing was bought', async () => {
    const scope = 'https://management.core.windows.net//.default';
    const { body } = await token({ ...withSecret, grant_type: 'client_credentials', scope });
    const headers = { authorization: `Bearer ${body.access_token}` };
    const azure = (path: string) => at('management.azure.com', `${path}?api-version=2019-11-01`);
    expect((await json(azure('/subscriptions'), headers)).value).toEqual([]);
    expect((await json(azure('/tenants'), headers)).value).toMatchObject([
      { tenantId: here.story.tenant.id },
    ]);
    expect((await json(azure('/subscriptions'))).error.code).toBe('InvalidAuthenticationToken');
  });
});

describe('the metadata', () => {
  test.each(['login.windows.net', 'login.microsoft.com', 'sts.windows.net'])(
    'is at %s too',
    async (host) => {
      const { issuer } = await json(
        at(host, '/contoso.example/v2.0/.well-known/openid-configuration'),
      );
      expect(issuer).toBe(`https://login.microsoftonline.com/${here.story.tenant.id}/v2.0`);
    },
  );

  test('of the older endpoints names the older issuer', async () => {
    const said = await json(login('contoso.example/.well-known/openid-configuration'));
    expect(said.issuer).toBe(`https://sts.windows.net/${here.story.tenant.id}/`);
    expect((await json(login('common/discovery/keys'))).keys).toHaveLength(1);
  });
});
