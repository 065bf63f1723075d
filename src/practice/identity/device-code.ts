import { randomInt } from 'node:crypto';
import { html } from 'hono/html';
import type { PracticeContext } from '../server/env';
import { putBounded } from '../state/bounded';
import { tenantById, userById, userByName } from '../state/find';
import { newId, type Realm } from '../state/realm';
import type { Tenant, User } from '../state/world';
import { resolveClient } from './clients';
import { errorJson, isRefusal, type Refusal, refused } from './entra-error';
import { page } from './pages';
import { type Asked, readScopes } from './scopes';

interface Pending {
  readonly userCode: string;
  readonly asked: Asked;
  readonly endsAt: number;
  userId: string | null;
}

const pending = new WeakMap<Realm, Map<string, Pending>>();

const ofRealm = (realm: Realm): Map<string, Pending> => {
  const present = pending.get(realm) ?? new Map<string, Pending>();
  pending.set(realm, present);
  return present;
};

const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ23456789';
const LIFE_S = 900;

/** POST /{tenant}/oauth2/v2.0/devicecode (RFC 8628). */
export async function deviceCode(c: PracticeContext): Promise<Response> {
  const body = await c.req.parseBody();
  const client = resolveClient(
    c.env.realm,
    c.req.param('tenant') ?? 'common',
    String(body.client_id ?? ''),
  );
  if (isRefusal(client)) return errorJson(c, client);
  if (client.app.isFallbackPublicClient !== true) {
    return errorJson(
      c,
      refused(
        'invalid_client',
        7000218,
        "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
      ),
    );
  }
  const asked = readScopes(String(body.scope ?? ''));
  if (isRefusal(asked)) return errorJson(c, asked);
  const code = newId();
  const userCode = Array.from({ length: 9 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  putBounded(ofRealm(c.env.realm), code, {
    userCode,
    asked,
    endsAt: c.env.realm.now().getTime() + LIFE_S * 1000,
    userId: null,
  });
  return c.json({
    user_code: userCode,
    device_code: code,
    verification_uri: 'https://login.microsoftonline.com/device',
    expires_in: LIFE_S,
    interval: 5,
    message: `To sign in, use a web browser to open the page https://login.microsoftonline.com/device and enter the code ${userCode} to authenticate.`,
  });
}

const enterCode = (problem: string | null) =>
  page(
    'Enter code',
    html`<h1>Enter code</h1><p>The program that wants to sign in shows it.</p>${problem ? html`<p class="problem" role="alert">${problem}</p>` : ''}
<form method="post"><label for="code">Code</label><input id="code" name="code" type="text" autocomplete="off" required>
<label for="upn">Account</label><input id="upn" name="upn" type="email" autocomplete="username" required>
<label for="password">Password</label><input id="password" name="password" type="password" autocomplete="current-password" required>
<button>Sign in</button></form>`,
  );

export const devicePage = (c: PracticeContext): Response | Promise<Response> =>
  c.html(enterCode(null));

export async function deviceStep(c: PracticeContext): Promise<Response> {
  const body = await c.req.parseBody();
  const user = userByName(c.env.realm, String(body.upn ?? ''));
  const entry = [...ofRealm(c.env.realm).values()].find(
    (item) =>
      item.userCode ===
      String(body.code ?? '')
        .trim()
        .toUpperCase(),
  );
  if (!entry || !user || user.password !== body.password) {
    const problem = 'Check the code, the account and the password, then try again.';
    return c.html(enterCode(problem), 400);
  }
  entry.userId = user.id;
  return c.html(page('Signed in', html`<h1>You are signed in</h1><p>You can close this page.</p>`));
}

export async function redeemDeviceCode(
  realm: Realm,
  code: string,
  issue: (
    user: User,
    tenant: Tenant,
    asked: Asked,
  ) => Promise<Readonly<Record<string, unknown>> | Refusal>,
): Promise<Readonly<Record<string, unknown>> | Refusal> {
  const entry = ofRealm(realm).get(code);
  if (!entry) return refused('bad_verification_code', 70019, 'Verification code is not valid.');
  if (realm.now().getTime() > entry.endsAt) {
    return refused(
      'expired_token',
      70020,
      "The provided value for the input parameter 'device_code' is not valid. This device code has expired.",
    );
  }
  const user = entry.userId ? userById(realm, entry.userId) : undefined;
  const tenant = user ? tenantById(realm, user.tenantId) : undefined;
  if (!user || !tenant) {
    return refused(
      'authorization_pending',
      70016,
      'OAuth 2.0 device flow error. Authorization is pending. Continue polling.',
    );
  }
  ofRealm(realm).delete(code);
  return issue(user, tenant, entry.asked);
}
