import { createHash } from 'node:crypto';
import { type Practice, startPractice } from '@practice/practice';
import { hashOf } from '@practice/state/realm';
import type { Application, Tenant, User } from '@practice/state/world';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asUser } from '../support/practice-graph';
import { createWalker, type SignInAs } from '../support/walk-pages';

const DAY_MS = 86_400_000;
const BACK = 'https://www.contoso.example/wp-json/fluent-smtp/outlook_callback';
const SCOPES = 'openid offline_access User.Read Mail.Send';
const WEB = 'web@contoso.example';
const ADMIN = 'admin@contoso.example';
const SECRET = 'the-secret';

let practice: Practice;
let tenant: Tenant;
let app: Application;

beforeEach(async () => {
  practice = await startPractice();
  const [home] = practice.realm.world.tenants;
  if (!home) throw new Error('the practice world is empty');
  tenant = home;
  const admin = await asUser(practice, ADMIN);
  const made = await admin('POST', '/applications', {
    displayName: 'Website mail',
    signInAudience: 'AzureADMyOrg',
    web: { redirectUris: [BACK] },
  });
  const found = practice.realm.world.applications.find(({ id }) => id === made.body.id);
  if (!found) throw new Error('the app was not made');
  app = found;
  const startDateTime = practice.realm.now().toISOString();
  const endDateTime = new Date(Date.parse(startDateTime) + 200 * DAY_MS).toISOString();
  app.passwordCredentials.push({
    keyId: '1f0e3c7a-5f0e-4c58-8a5d-0d9f0c9a1c11',
    displayName: null,
    hint: SECRET.slice(0, 3),
    startDateTime,
    endDateTime,
    hash: hashOf(SECRET),
  });
});

afterEach(() => practice.stop());

const person = (upn: string): User => {
  const found = practice.realm.world.users.find((user) => user.upn === upn);
  if (!found) throw new Error(`nobody is called ${upn}`);
  return found;
};

const login = (path: string): string => `${practice.origin}/login.microsoftonline.com/${path}`;

const authorizeUrl = (more: Readonly<Record<string, string>> = {}, authority = tenant.id) =>
  `${login(`${authority}/oauth2/v2.0/authorize`)}?${new URLSearchParams({
    client_id: app.appId,
    response_type: 'code',
    redirect_uri: BACK,
    scope: SCOPES,
    state: 'a state',
    ...more,
  })}`;

/** Signs in on the pages; answers what came back to the application, and the pages that were seen. */
async function signIn(
  as: SignInAs,
  more: Readonly<Record<string, string>> = {},
  walker = createWalker(),
) {
  const left = await walker.signIn(authorizeUrl(more), as);
  return {
    params: new URL(left.url).searchParams,
    pages: left.pages.map((page) => page.replace(' (practice tenant)', '')),
    body: left.body,
  };
}

async function token(
  fields: Readonly<Record<string, string>>,
  headers = {},
  authority = tenant.id,
) {
  const response = await fetch(login(`${authority}/oauth2/v2.0/token`), {
    method: 'POST',
    headers,
    body: new URLSearchParams({ client_id: app.appId, ...fields }),
  });
  return { status: response.status, body: await response.json() };
}

const redeem = (code: string | null, more: Readonly<Record<string, string>> = {}, headers = {}) =>
  token(
    { grant_type: 'authorization_code', code: code ?? '', redirect_uri: BACK, ...more },
    headers,
  );

const withSecret = { client_secret: SECRET };

const linked = async (): Promise<string> => {
  const { params } = await signIn({ username: ADMIN, organisation: true });
  await redeem(params.get('code'), withSecret);
  const own = await signIn({ username: WEB });
  return (await redeem(own.params.get('code'), withSecret)).body.refresh_token;
};

const renew = (refresh: string, more: Readonly<Record<string, string>> = withSecret) =>
  token({ grant_type: 'refresh_token', refresh_token: refresh, ...more });

const refusal = (error: string, code: number) => ({
  body: {
    error,
    error_codes: [code],
    error_description: expect.stringMatching(
      new RegExp(
        `^AADSTS${code}: .* Trace ID: [0-9a-f-]{36} Correlation ID: [0-9a-f-]{36} Timestamp: \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\dZ$`,
      ),
    ),
    trace_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    correlation_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    timestamp: expect.any(String),
  },
});

describe('a one-time code', () => {
  test('gives tokens with Microsoft’s claims, once', async () => {
    const { params } = await signIn({ username: ADMIN });
    expect(params.get('state')).toBe('a state');
    const first = await redeem(params.get('code'), withSecret);
    const claims = JSON.parse(
      Buffer.from(first.body.access_token.split('.')[1], 'base64url').toString(),
    );
    expect(claims).toMatchObject({
      aud: 'https://graph.microsoft.com',
      iss: `https://sts.windows.net/${tenant.id}/`,
      appid: app.appId,
      appidacr: '1',
      scp: expect.stringMatching('Mail.Send'),
      tid: tenant.id,
      upn: ADMIN,
      ver: '1.0',
      wids: expect.arrayContaining(['158c047a-c907-4556-b7ef-446551a6b5f7']),
    });
    expect(await redeem(params.get('code'), withSecret)).toMatchObject(
      refusal('invalid_grant', 54005),
    );
  });

  test('ends after ten minutes', async () => {
    const { params } = await signIn({ username: ADMIN });
    practice.realm.world.clockOffsetMs += 601_000;
    expect(await redeem(params.get('code'), withSecret)).toMatchObject(
      refusal('invalid_grant', 70008),
    );
  });

  test('belongs to the address it was asked for, and to the verifier', async () => {
    const challenge = createHash('sha256').update('right').digest('base64url');
    const more = { code_challenge: challenge, code_challenge_method: 'S256' };
    const { params } = await signIn({ username: ADMIN }, more);
    const code = params.get('code');
    expect(await redeem(code, { ...withSecret, redirect_uri: `${BACK}/` })).toMatchObject(
      refusal('invalid_client', 500112),
    );
    expect(await redeem(code, { ...withSecret, code_verifier: 'wrong' })).toMatchObject(
      refusal('invalid_grant', 501481),
    );
    expect((await redeem(code, { ...withSecret, code_verifier: 'right' })).status).toBe(200);
  });
});

describe('the proof each redirect platform wants', () => {
  const on = (platform: 'web' | 'spa' | 'publicClient'): void => {
    app.web.redirectUris = [];
    app[platform].redirectUris = [BACK];
  };

  test.each<
    [
      what: string,
      platform: 'web' | 'spa' | 'publicClient',
      fields: Record<string, string>,
      error: string,
      code: number,
    ]
  >([
    ['Web without a secret', 'web', {}, 'invalid_client', 7000218],
    ['Web with a wrong secret', 'web', { client_secret: 'id' }, 'invalid_client', 7000215],
    ['Mobile and desktop with a secret', 'publicClient', withSecret, 'invalid_client', 700025],
    ['single-page without a verifier', 'spa', {}, 'invalid_request', 9002325],
  ])('%s is refused', async (_, platform, fields, error, code) => {
    on(platform);
    const { params } = await signIn({ username: ADMIN });
    expect(await redeem(params.get('code'), fields)).toMatchObject(refusal(error, code));
  });

  test('single-page: only from a browser, and for a day', async () => {
    on('spa');
    const challenge = createHash('sha256').update('right').digest('base64url');
    const { params } = await signIn(
      { username: ADMIN },
      { code_challenge: challenge, code_challenge_method: 'S256' },
    );
    const fields = { code_verifier: 'right' };
    expect(await redeem(params.get('code'), fields)).toMatchObject(
      refusal('invalid_request', 9002327),
    );
    const done = await redeem(params.get('code'), fields, {
      origin: 'https://www.contoso.example',
    });
    expect(done.status).toBe(200);
  });

  test('an ended secret is told from a wrong one', async () => {
    practice.realm.world.clockOffsetMs += 201 * DAY_MS;
    const { params } = await signIn({ username: ADMIN });
    expect(await redeem(params.get('code'), withSecret)).toMatchObject(
      refusal('invalid_client', 7000222),
    );
  });
});

describe('what ends a refresh token of a website', () => {
  test('nothing, while it is used; the one before stays good', async () => {
    const first = await linked();
    practice.realm.world.clockOffsetMs += 80 * DAY_MS;
    const second = await renew(first);
    expect(second.status).toBe(200);
    practice.realm.world.clockOffsetMs += 80 * DAY_MS;
    expect((await renew(second.body.refresh_token)).status).toBe(200);
    expect((await renew(first)).status).toBe(200);
  });

  const revoke = () => {
    person(WEB).tokensValidFrom = new Date(practice.realm.now().getTime() + 1000).toISOString();
  };

  test.each<[what: string, happen: () => void, error: string, code: number]>([
    ['sessions revoked, or a reset by an administrator', revoke, 'invalid_grant', 50173],
    [
      'ninety days unused',
      () => {
        practice.realm.world.clockOffsetMs += 91 * DAY_MS;
      },
      'invalid_grant',
      700082,
    ],
    [
      'the account switched off',
      () => {
        person(WEB).enabled = false;
      },
      'invalid_grant',
      50057,
    ],
    [
      'the secret ended',
      () => {
        practice.realm.world.clockOffsetMs += 201 * DAY_MS;
      },
      'invalid_client',
      7000222,
    ],
    [
      'consent taken away',
      () => {
        practice.realm.world.grants = [];
      },
      'invalid_grant',
      65001,
    ],
    [
      'a rule that wants a second proof',
      () => {
        tenant.conditionalAccess = 'mfa';
      },
      'interaction_required',
      50076,
    ],
    [
      'a rule that keeps the site out',
      () => {
        tenant.conditionalAccess = 'block';
      },
      'access_denied',
      53003,
    ],
    [
      'a rule that wants a sign-in every day',
      () => {
        tenant.conditionalAccess = 'frequency';
        practice.realm.world.clockOffsetMs += 2 * DAY_MS;
      },
      'invalid_grant',
      70043,
    ],
  ])('%s', async (_, happen, error, code) => {
    const refresh = await linked();
    happen();
    expect(await renew(refresh)).toMatchObject(refusal(error, code));
  });

  test('an address that is not registered any more, where the plugin sends it along', async () => {
    const refresh = await linked();
    app.web.redirectUris = ['https://www.contoso.example/other'];
    expect(await renew(refresh, { ...withSecret, redirect_uri: BACK })).toMatchObject(
      refusal('invalid_request', 50011),
    );
  });

  test('not a changed password', async () => {
    const refresh = await linked();
    changePassword();
    expect((await renew(refresh)).status).toBe(200);
  });

  const changePassword = () => {
    const at = new Date(practice.realm.now().getTime() + 1_000).toISOString();
    Object.assign(person(WEB), { password: 'another', passwordChangedAt: at });
  };

  test('but that of a public client ends with a changed password', async () => {
    app.web.redirectUris = [];
    app.publicClient.redirectUris = [BACK];
    tenant.userConsent = 'all';
    const { params } = await signIn({ username: WEB });
    const { refresh_token: refresh } = (await redeem(params.get('code'), {})).body;
    expect((await renew(refresh, {})).status).toBe(200);
    changePassword();
    expect(await renew(refresh, {})).toMatchObject(refusal('invalid_grant', 50173));
  });
});

describe('who may agree', () => {
  test('Mail.ReadWrite takes an administrator under the Microsoft-managed policy, Mail.Send does not', async () => {
    const free = await signIn({ username: WEB }, { scope: 'User.Read Mail.Send' });
    expect(free.pages).toContain('Permissions requested');
    expect(free.params.get('code')).toBeTruthy();
    const bound = await signIn({ username: WEB }, { scope: 'User.Read Mail.ReadWrite' });
    expect(bound.pages).toContain('Need admin approval');
    expect(bound.params.get('error_description')).toMatch('AADSTS90094');
  });

  test('whoever may not can ask an administrator, where the organisation takes requests', async () => {
    tenant.userConsent = 'off';
    const asked = await signIn({ username: WEB, approval: 'request' }, { scope: 'User.Read' });
    expect(asked.pages).toContain('Request sent');
    expect(asked.params.get('error_description')).toMatch('AADSTS90095');
    tenant.approvalRequests = false;
    const alone = await signIn({ username: WEB }, { scope: 'User.Read' });
    expect(alone.params.get('error_description')).toMatch('AADSTS90094');
  });

  test('nobody, where the organisation switched it off', async () => {
    tenant.userConsent = 'off';
    const { pages } = await signIn({ username: WEB }, { scope: 'User.Read' });
    expect(pages).toContain('Need admin approval');
  });

  test('an administrator for everybody, with one box', async () => {
    await signIn({ username: ADMIN, organisation: true });
    expect(practice.realm.world.grants).toMatchObject([
      { consentType: 'AllPrincipals', principalId: null },
    ]);
    expect((await signIn({ username: WEB })).pages).not.toContain('Permissions requested');
  });

  test('not somebody who never signed in: a page sent by hand leads to the password', async () => {
    const query = new URL(authorizeUrl()).search.slice(1);
    const response = await fetch(login(`${tenant.id}/oauth2/v2.0/authorize`), {
      method: 'POST',
      body: new URLSearchParams({ request: query, step: 'consent', upn: ADMIN, answer: 'accept' }),
    });
    expect(await response.text()).toMatch('Enter password');
    expect(practice.realm.world.grants).toEqual([]);
  });
});

describe('signing in', () => {
  test('asks for a second proof where Conditional Access wants it, and remembers it in the token', async () => {
    tenant.conditionalAccess = 'mfa';
    const { pages, params } = await signIn({ username: ADMIN });
    expect(pages).toContain('Approve sign in');
    const done = await redeem(params.get('code'), withSecret);
    expect((await renew(done.body.refresh_token)).status).toBe(200);
  });

  test('keeps out whom nobody assigned', async () => {
    await linked();
    const principal = practice.realm.world.servicePrincipals.find((sp) => sp.appId === app.appId);
    if (!principal) throw new Error('no service principal');
    principal.appRoleAssignmentRequired = true;
    const { params } = await signIn({ username: WEB });
    expect(params.get('error_description')).toMatch('AADSTS50105');
    principal.assignedTo.push(person(WEB).id);
    expect((await signIn({ username: WEB })).params.get('code')).toBeTruthy();
  });

  test('silently works only for who is signed in, and goes away with a sign-out', async () => {
    const walker = createWalker();
    const none = { prompt: 'none', login_hint: ADMIN };
    const early = await signIn({ username: ADMIN }, none, walker);
    expect(early.params.get('error')).toBe('login_required');
    await signIn({ username: ADMIN }, {}, walker);
    expect((await signIn({ username: ADMIN }, none, walker)).params.get('code')).toBeTruthy();
    await walker.signIn(login(`${tenant.id}/oauth2/v2.0/logout`), { username: ADMIN });
    const late = await signIn({ username: ADMIN }, none, walker);
    expect(late.params.get('error')).toBe('login_required');
  });

  test('with a hint skips the account picker; asked for, it comes all the same', async () => {
    const hinted = await signIn({ username: ADMIN }, { login_hint: ADMIN });
    expect(hinted.pages[0]).toBe('Enter password');
    const more = { login_hint: ADMIN, prompt: 'select_account' };
    expect((await signIn({ username: ADMIN }, more)).pages[0]).toBe('Pick an account');
  });

  test('puts the answer behind a # for fragment, and into a form for form_post', async () => {
    const walker = createWalker();
    await signIn({ username: ADMIN }, {}, walker);
    const fragment = await fetch(authorizeUrl({ response_mode: 'fragment', prompt: 'none' }), {
      redirect: 'manual',
    });
    expect(fragment.headers.get('location')).toMatch(/outlook_callback#error=login_required/);
    const form = await fetch(authorizeUrl({ response_mode: 'form_post', prompt: 'none' }));
    expect(await form.text()).toMatch(/name="error" value="login_required"/);
  });
});

describe('the audience of an app', () => {
  test.each<[what: string, authority: string, code: string]>([
    ['/common for one organisation only', 'common', 'AADSTS50194'],
    ['/organizations for one organisation only', 'organizations', 'AADSTS50194'],
    ['a tenant nobody has', 'nobody.example', 'AADSTS90002'],
    ['another organisation', 'fabrikam.example', 'AADSTS700016'],
  ])('%s: %s', async (_, authority, code) => {
    const response = await fetch(authorizeUrl({}, authority));
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(code);
  });

  test('no address registered at all', async () => {
    app.web.redirectUris = [];
    expect(await (await fetch(authorizeUrl())).text()).toMatch('AADSTS500113');
  });
});

describe('the token endpoint', () => {
  test.each<[what: string, fields: Record<string, string>, error: string, code: number]>([
    ['no grant type', {}, 'invalid_request', 900144],
    ['an unknown grant type', { grant_type: 'password2' }, 'unsupported_grant_type', 70003],
    [
      'a code nobody gave',
      { grant_type: 'authorization_code', code: 'x' },
      'invalid_grant',
      9002313,
    ],
    [
      'an application without proof',
      { grant_type: 'client_credentials', scope: 'https://graph.microsoft.com/.default' },
      'invalid_client',
      7000216,
    ],
    [
      'an application asking for single permissions',
      { grant_type: 'client_credentials', scope: 'Mail.Send', ...withSecret },
      'invalid_scope',
      1002012,
    ],
    [
      'an application asking for an API that is not there',
      { grant_type: 'client_credentials', scope: 'api://none/.default', ...withSecret },
      'invalid_resource',
      500011,
    ],
    [
      'an application asking for nothing',
      { grant_type: 'client_credentials', ...withSecret },
      'invalid_request',
      900144,
    ],
    [
      'an application nobody installed',
      {
        grant_type: 'client_credentials',
        scope: 'https://graph.microsoft.com/.default',
        ...withSecret,
      },
      'unauthorized_client',
      7000229,
    ],
  ])('refuses %s in Entra’s form', async (_, fields, error, code) => {
    expect(await token(fields)).toMatchObject(refusal(error, code));
  });

  test.each([
    ['JSON where a form belongs', 'application/json', '{"grant_type":"x"}'],
    ['a broken form', 'multipart/form-data; boundary=x', '--x\r\nhalf'],
  ])('refuses %s', async (_, type, body) => {
    const response = await fetch(login(`${tenant.id}/oauth2/v2.0/token`), {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    expect(await response.json()).toMatchObject(refusal('invalid_request', 900144).body);
  });

  test('refuses an unknown address in Entra’s form', async () => {
    const response = await fetch(login(`${tenant.id}/nowhere`), { method: 'PUT' });
    expect(await response.json()).toMatchObject({ error_codes: [900561] });
  });
});

describe('the admin-consent endpoint', () => {
  const GLOBAL = 'nomail@contoso.example';
  const GRAPH = '00000003-0000-0000-c000-000000000000';
  const EXCHANGE = '00000002-0000-0ff1-ce00-000000000000';
  const MAIL_SEND = { id: 'e383f46e-2787-4529-855e-0e479a3ffac0', type: 'Scope' };
  const MAIL_SEND_ROLE = { id: 'b633e1c5-b582-4048-a93e-9f11b44c7e96', type: 'Role' };
  const SMTP_ROLE = { id: '7146a1f0-8703-45b3-9eae-527a64c00995', type: 'Role' };

  const v2 = { path: 'v2.0/adminconsent', scope: 'https://graph.microsoft.com/.default' };
  const consent = async (
    as: SignInAs,
    {
      path = 'v2.0/adminconsent',
      authority = tenant.id,
      ...more
    }: Readonly<Record<string, string>> = v2,
    walker = createWalker(),
  ) => {
    const query = new URLSearchParams({ client_id: app.appId, redirect_uri: BACK, ...more });
    const left = await walker.signIn(`${login(`${authority}/${path}`)}?${query}`, as);
    return {
      back: Object.fromEntries(new URL(left.url).searchParams),
      pages: left.pages.map((page) => page.replace(' (practice tenant)', '')),
      body: left.body,
    };
  };

  const declare = (resourceAppId: string, ...resourceAccess: { id: string; type: string }[]) => {
    app.requiredResourceAccess = [...app.requiredResourceAccess, { resourceAppId, resourceAccess }];
  };

  test('takes an administrator’s yes for everybody, and says for which organisation', async () => {
    const scope = 'https://graph.microsoft.com/User.Read https://graph.microsoft.com/Mail.Send';
    const { back, pages } = await consent({ username: ADMIN }, { scope, state: '42' });
    expect(pages).toContain('Permissions requested, review for your organization');
    expect(back).toEqual({ admin_consent: 'True', tenant: tenant.id, scope, state: '42' });
    expect(practice.realm.world.grants).toMatchObject([
      {
        consentType: 'AllPrincipals',
        principalId: null,
        scope: 'User.Read Mail.Send offline_access',
      },
    ]);
    expect((await signIn({ username: WEB })).pages).not.toContain('Permissions requested');
  });

  test('gives application permissions of Graph by one of the two highest roles only', async () => {
    declare(GRAPH, MAIL_SEND_ROLE);
    const low = await consent({ username: ADMIN });
    expect(low.pages).toContain('Need admin approval');
    expect(low.back).toMatchObject({ error: 'access_denied', tenant: tenant.id });
    const high = await consent({ username: GLOBAL });
    expect(high.back).toMatchObject({ admin_consent: 'True', tenant: tenant.id });
    expect(practice.realm.world.roleAssignments).toHaveLength(1);
    await consent({ username: GLOBAL });
    expect(practice.realm.world.roleAssignments).toHaveLength(1);
  });

  test('says no in Microsoft’s words when the administrator cancels', async () => {
    const { back } = await consent({ username: ADMIN, consent: 'cancel' }, { ...v2, state: '7' });
    expect(back).toMatchObject({
      error: 'consent_required',
      error_description: expect.stringMatching(/^AADSTS65004: .*denied the request/),
      admin_consent: 'True',
      tenant: tenant.id,
      state: '7',
    });
    expect(practice.realm.world.grants).toEqual([]);
  });

  test('asks for a second proof where Conditional Access wants it', async () => {
    tenant.conditionalAccess = 'mfa';
    const { pages, back } = await consent({ username: ADMIN });
    expect(pages).toContain('Approve sign in');
    expect(back.admin_consent).toBe('True');
  });

  test('lets the administrator’s organisation be found by who signs in', async () => {
    app.signInAudience = 'AzureADMultipleOrgs';
    const { back } = await consent({ username: ADMIN }, { ...v2, authority: 'organizations' });
    expect(back.tenant).toBe(tenant.id);
  });

  test.each<[what: string, more: Readonly<Record<string, string>>, code: string]>([
    ['no permissions named', { path: 'v2.0/adminconsent' }, 'AADSTS900144'],
    ['no application named', { ...v2, client_id: '' }, 'AADSTS900144'],
    ['an unknown application', { ...v2, client_id: 'x' }, 'AADSTS700016'],
    ['another address', { ...v2, redirect_uri: 'https://evil.example/' }, 'AADSTS50011'],
    ['/organizations for one organisation', { ...v2, authority: 'organizations' }, 'AADSTS50194'],
    ['an unknown permission', { ...v2, scope: 'Mail.Fly' }, 'AADSTS650053'],
    ['a tenant nobody has', { ...v2, authority: 'nobody.example' }, 'AADSTS90002'],
    ['v1 with an unknown application', { path: 'adminconsent', client_id: 'x' }, 'AADSTS700016'],
  ])('shows an error page for %s', async (_, more, code) => {
    expect((await consent({ username: ADMIN }, more)).body).toMatch(code);
  });

  test('keeps out an administrator of another organisation', async () => {
    const { body } = await consent({ username: 'admin@fabrikam.example' });
    expect(body).toMatch('AADSTS50020');
  });

  describe('of the first version', () => {
    const v1 = { path: 'adminconsent', state: '12345' };

    test.each(['adminconsent', 'adminConsent'])(
      'asks for everything the registration declares, of every API (%s)',
      async (path) => {
        declare(GRAPH, MAIL_SEND, MAIL_SEND_ROLE);
        declare(EXCHANGE, SMTP_ROLE);
        const { back } = await consent({ username: GLOBAL }, { ...v1, path });
        expect(back).toEqual({ admin_consent: 'True', tenant: tenant.id, state: '12345' });
        expect(practice.realm.world.grants).toMatchObject([{ scope: 'Mail.Send offline_access' }]);
        expect(practice.realm.world.roleAssignments).toHaveLength(2);
      },
    );

    test('says no in words of its own', async () => {
      const { back } = await consent({ username: ADMIN, consent: 'cancel' }, v1);
      expect(back).toEqual({
        error: 'permission_denied',
        error_description: 'The admin canceled the request',
      });
    });

    test('goes to the registered address where the link names none, under /common too', async () => {
      app.signInAudience = 'AzureADMultipleOrgs';
      const query = new URLSearchParams({ client_id: app.appId });
      const { url } = await createWalker().signIn(`${login('common/adminconsent')}?${query}`, {
        username: ADMIN,
      });
      expect(url).toMatch('/outlook_callback?admin_consent=True&tenant=');
    });

    test('has nowhere to go without any registered address', async () => {
      app.web.redirectUris = [];
      const query = new URLSearchParams({ client_id: app.appId });
      const response = await fetch(`${login(`${tenant.id}/adminconsent`)}?${query}`);
      expect(await response.text()).toMatch('AADSTS500113');
    });
  });
});
