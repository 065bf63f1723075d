import { createHash, randomBytes } from 'node:crypto';
import type { PracticeContext } from '../server/env';
import { grantedScopes, principalOf, tenantById, tenantByName, userById } from '../state/find';
import { permissions, resourceAppIds } from '../state/permission-table';
import { hashOf, type Realm } from '../state/realm';
import type { Application, Tenant, User } from '../state/world';
import { authenticateClient, type Proof } from './client-authentication';
import { platformOf, resolveClient } from './clients';
import { missingConsent, wantedScopes } from './consent';
import { redeemDeviceCode } from './device-code';
import { errorJson, isRefusal, type Refusal, refused } from './entra-error';
import { entryRefusal } from './entry';
import { ACCESS_TOKEN_S, appOnlyToken, delegatedToken, idToken } from './jwt';
import { type Asked, readScopes } from './scopes';

const CODE_LIFE_MS = 600_000;
const REFRESH_LIFE_MS = 90 * 86_400_000;
const SPA_REFRESH_LIFE_MS = 86_400_000;

type Answered = Readonly<Record<string, unknown>> | Refusal;
type Form = (name: string) => string | null;

/** POST /{tenant}/oauth2/v2.0/token, all grant types. */
export async function token(c: PracticeContext): Promise<Response> {
  const body = await c.req.parseBody().catch(() => ({}));
  const form: Form = (name) => {
    const value = Object.entries(body).find(([key]) => key === name)?.[1];
    return typeof value === 'string' ? value : null;
  };
  const answer = await answerFor(c, form);
  c.header('Cache-Control', 'no-store, no-cache');
  return isRefusal(answer) ? errorJson(c, answer) : c.json(answer);
}

async function answerFor(c: PracticeContext, form: Form): Promise<Answered> {
  const { realm } = c.env;
  const grantType = form('grant_type');
  const basic = basicCredentials(c.req.header('authorization'));
  const appId = form('client_id') ?? basic?.id ?? null;
  if (!grantType) return absent('grant_type');
  if (!appId) return absent('client_id');
  const client = resolveClient(realm, c.req.param('tenant') ?? 'common', appId);
  if (isRefusal(client)) return client;
  const proof = await authenticateClient(realm, client.app, {
    secret: form('client_secret') ?? basic?.secret ?? null,
    assertion: form('client_assertion'),
  });
  if (isRefusal(proof)) return proof;
  switch (grantType) {
    case 'authorization_code':
      return redeemCode(c, form, client.app, proof);
    case 'refresh_token':
      return refresh(c, form, client.app, proof);
    case 'client_credentials':
      return clientCredentials(realm, form, client.app, client.tenant, proof);
    case 'urn:ietf:params:oauth:grant-type:device_code':
    case 'device_code':
      return redeemDeviceCode(realm, form('device_code') ?? '', (user, tenant, asked) =>
        tokensFor(realm, {
          app: client.app,
          tenant,
          proof,
          user,
          asked,
          nonce: null,
          redirectUri: '',
          publicClient: true,
        }),
      );
    default:
      return refused(
        'unsupported_grant_type',
        70003,
        `The app requested an unsupported grant type '${grantType}'.`,
      );
  }
}

const absent = (name: string): Refusal =>
  refused(
    'invalid_request',
    900144,
    `The request body must contain the following parameter: '${name}'.`,
  );

async function redeemCode(
  c: PracticeContext,
  form: Form,
  app: Application,
  proof: Proof,
): Promise<Answered> {
  const { realm } = c.env;
  const value = form('code');
  if (!value) return absent('code');
  const code = realm.codes.get(value);
  if (!code || code.appId !== app.appId) {
    return refused('invalid_grant', 9002313, 'Invalid request. Request is malformed or invalid.');
  }
  if (code.used)
    return refused(
      'invalid_grant',
      54005,
      'OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.',
    );
  if (realm.now().getTime() - code.issuedAt > CODE_LIFE_MS) {
    return refused(
      'invalid_grant',
      70008,
      'The provided authorization code or refresh token has expired due to inactivity. Send a new interactive authorization request for this user and resource.',
    );
  }
  if (form('redirect_uri') !== code.redirectUri) {
    return refused(
      'invalid_client',
      500112,
      `The reply address '${form('redirect_uri') ?? ''}' does not match the reply address '${code.redirectUri}' provided when requesting Authorization code.`,
    );
  }
  const platform = platformOf(app, code.redirectUri);
  const wrong = platformRefusal(app, platform, proof, c.req.header('origin') ?? null);
  if (wrong) return wrong;
  const verifier = form('code_verifier');
  if (code.challenge !== null) {
    const derived = createHash('sha256')
      .update(verifier ?? '')
      .digest('base64url');
    if (!verifier)
      return refused(
        'invalid_grant',
        50148,
        'The code_verifier does not match the code_challenge supplied in the authorization request for PKCE.',
      );
    if (derived !== code.challenge)
      return refused(
        'invalid_grant',
        501481,
        'The Code_Verifier does not match the code_challenge supplied in the authorization request.',
      );
  }
  code.used = true;
  const user = userById(realm, code.userId);
  const tenant = tenantById(realm, code.tenantId);
  if (!user || !tenant)
    return refused('invalid_grant', 50034, 'The user account does not exist in the directory.');
  return tokensFor(realm, {
    app,
    tenant,
    user,
    proof,
    asked: code.asked,
    nonce: code.nonce,
    redirectUri: code.redirectUri,
    publicClient: platform !== 'web',
  });
}

/** Which proof each redirect platform wants: Entra's 7000218, 700025, 9002327, 9002325. */
function platformRefusal(
  app: Application,
  platform: ReturnType<typeof platformOf>,
  proof: Proof,
  origin: string | null,
): Refusal | null {
  if (platform === 'web' && proof === '0') {
    return refused(
      'invalid_client',
      7000218,
      "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
      { status: 401 },
    );
  }
  if (platform === 'public' && proof !== '0') {
    return refused(
      'invalid_client',
      700025,
      `Client is public so neither 'client_assertion' nor 'client_secret' should be presented.`,
      { status: 401 },
    );
  }
  if (platform === 'spa' && origin === null) {
    return refused(
      'invalid_request',
      9002327,
      "Tokens issued for the 'Single-Page Application' client-type may only be redeemed via cross-origin requests.",
    );
  }
  return app.web.redirectUris.length === 0 && platform === null && proof === '0'
    ? refused('invalid_request', 500113, 'No reply address is registered for the application.')
    : null;
}

async function refresh(
  c: PracticeContext,
  form: Form,
  app: Application,
  proof: Proof,
): Promise<Answered> {
  const { realm } = c.env;
  const value = form('refresh_token');
  if (!value) return absent('refresh_token');
  const stored = realm.world.refreshTokens.find((entry) => entry.hash === hashOf(value));
  if (!stored || stored.appId !== app.appId) {
    return refused('invalid_grant', 9002313, 'Invalid request. Request is malformed or invalid.');
  }
  const isPublicApp =
    app.publicClient.redirectUris.length > 0 || app.isFallbackPublicClient === true;
  if (proof === '0' && (!stored.publicClient || !isPublicApp)) {
    return refused(
      'invalid_client',
      7000218,
      "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
      { status: 401 },
    );
  }
  if (proof !== '0' && stored.publicClient) {
    return refused(
      'invalid_client',
      700025,
      "Client is public so neither 'client_assertion' nor 'client_secret' should be presented.",
      { status: 401 },
    );
  }
  const redirect = form('redirect_uri');
  if (redirect !== null && platformOf(app, redirect) === null) {
    return refused(
      'invalid_request',
      50011,
      `The redirect URI '${redirect}' specified in the request does not match the redirect URIs configured for the application '${app.appId}'.`,
    );
  }
  const user = userById(realm, stored.userId);
  const tenant = tenantById(realm, stored.tenantId);
  if (!user || !tenant)
    return refused('invalid_grant', 50034, 'The user account does not exist in the directory.');
  const ended = endedRefusal(realm, stored, app, user);
  if (ended) return ended;
  const barred = entryRefusal(realm, app, tenant, user);
  if (barred) return barred;
  const scope = form('scope');
  const asked = scope
    ? readScopes(scope)
    : {
        resource: 'graph' as const,
        permissions: stored.scopes,
        isDefault: false,
        offline: true,
        openid: true,
        prefixed: false,
      };
  if (isRefusal(asked)) return asked;
  stored.usedAt = realm.now().toISOString();
  return tokensFor(realm, {
    app,
    tenant,
    user,
    proof,
    asked: { ...asked, offline: true },
    nonce: null,
    redirectUri: stored.redirectUri,
    publicClient: stored.publicClient,
  });
}

/** What ends a refresh token: 90 days without use, a revocation, an administrator's reset. */
function endedRefusal(
  realm: Realm,
  stored: Realm['world']['refreshTokens'][number],
  app: Application,
  user: User,
): Refusal | null {
  const now = realm.now().getTime();
  if (
    app.spa.redirectUris.includes(stored.redirectUri) &&
    now - Date.parse(stored.issuedAt) > SPA_REFRESH_LIFE_MS
  ) {
    return refused(
      'invalid_grant',
      700084,
      `The refresh token was issued to a single page app (SPA), and therefore has a fixed, limited lifetime of 1.00:00:00, which can't be extended. It is now expired and a new sign in request must be sent by the SPA to the sign in page. The token was issued on ${stored.issuedAt}.`,
    );
  }
  if (now - Date.parse(stored.usedAt) > REFRESH_LIFE_MS) {
    return refused(
      'invalid_grant',
      700082,
      `The refresh token has expired due to inactivity. The token was issued on ${stored.issuedAt} and was inactive for 90.00:00:00.`,
    );
  }
  if (user.tokensValidFrom && Date.parse(stored.issuedAt) < Date.parse(user.tokensValidFrom)) {
    return refused(
      'invalid_grant',
      50173,
      `The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might have changed or reset their password. The grant was issued on '${stored.issuedAt}' and the TokensValidFrom date (before which tokens are not valid) for this user is '${user.tokensValidFrom}'.`,
    );
  }
  return null;
}

interface Issue {
  readonly app: Application;
  readonly tenant: Tenant;
  readonly user: User;
  readonly proof: Proof;
  readonly asked: Asked;
  readonly nonce: string | null;
  readonly redirectUri: string;
  readonly publicClient: boolean;
}

async function tokensFor(realm: Realm, issue: Issue): Promise<Answered> {
  const { app, tenant, user, asked } = issue;
  const missing = missingConsent(realm, tenant, app, user, { ...asked, offline: false });
  if (missing.length > 0) {
    return refused(
      'invalid_grant',
      65001,
      `The user or administrator has not consented to use the application with ID '${app.appId}' named '${app.displayName}'. Send an interactive authorization request for this user and resource.`,
      { suberror: 'consent_required' },
    );
  }
  const grantee = { app, tenant, authenticated: issue.proof };
  // Entra puts every scope of the resource that was agreed to into the token, not only those asked for.
  const granted = [...grantedScopes(realm, tenant.id, app.appId, user.id, asked.resource)];
  const scopes = permissions
    .filter((entry) => entry.resource === asked.resource && entry.type === 'delegated')
    .map((entry) => entry.value)
    .filter((value) => granted.includes(value.toLowerCase()) && value !== 'offline_access');
  const prefix =
    asked.resource === 'exchange'
      ? 'https://outlook.office365.com/'
      : asked.prefixed
        ? 'https://graph.microsoft.com/'
        : '';
  return {
    token_type: 'Bearer',
    scope: scopes.map((scope) => `${prefix}${scope}`).join(' '),
    expires_in: ACCESS_TOKEN_S,
    ext_expires_in: ACCESS_TOKEN_S,
    access_token: await delegatedToken(realm, grantee, user, asked.resource, scopes),
    ...(asked.offline
      ? { refresh_token: issueRefreshToken(realm, issue, wantedScopes(app, asked)) }
      : {}),
    ...(asked.openid ? { id_token: await idToken(realm, grantee, user, issue.nonce) } : {}),
    client_info: Buffer.from(JSON.stringify({ uid: user.id, utid: tenant.id })).toString(
      'base64url',
    ),
  };
}

function issueRefreshToken(realm: Realm, issue: Issue, scopes: readonly string[]): string {
  const value = `1.${randomBytes(96).toString('base64url')}`;
  const at = realm.now().toISOString();
  realm.world.refreshTokens.push({
    hash: hashOf(value),
    userId: issue.user.id,
    tenantId: issue.tenant.id,
    appId: issue.app.appId,
    scopes: [...scopes],
    issuedAt: at,
    usedAt: at,
    publicClient: issue.publicClient,
    redirectUri: issue.redirectUri,
  });
  realm.save();
  return value;
}

async function clientCredentials(
  realm: Realm,
  form: Form,
  app: Application,
  named: Tenant | null,
  proof: Proof,
): Promise<Answered> {
  if (proof === '0') {
    return refused(
      'invalid_client',
      7000216,
      "'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant type.",
      { status: 401 },
    );
  }
  const tenant = named ?? tenantByName(realm, app.tenantId);
  if (!named || !tenant) {
    return refused(
      'invalid_request',
      50059,
      'No tenant-identifying information found in either the request or implied by any provided credentials.',
    );
  }
  const scope = form('scope') ?? '';
  const match =
    /^(https:\/\/graph\.microsoft\.com|https:\/\/outlook\.office365\.com)\/\.default$/.exec(
      scope.trim(),
    );
  if (!match) {
    return refused(
      'invalid_scope',
      70011,
      `The provided request must include a 'scope' input parameter. The provided value for the input parameter 'scope' is not valid. The scope ${scope} is not valid.`,
    );
  }
  const resource = match[1]?.includes('graph') ? 'graph' : 'exchange';
  const principal = principalOf(realm, tenant.id, app.appId);
  if (!principal) {
    return refused(
      'unauthorized_client',
      7000229,
      `The client application ${app.appId} is missing service principal in the tenant ${tenant.id}.`,
    );
  }
  if (!principal.accountEnabled) {
    return refused(
      'unauthorized_client',
      7000112,
      `Application '${app.appId}'(${app.displayName}) is disabled.`,
    );
  }
  const target = principalOf(realm, tenant.id, resourceAppIds[resource]);
  const roles = realm.world.roleAssignments
    .filter((entry) => entry.principalId === principal.id && entry.resourceId === target?.id)
    .flatMap(
      (entry) =>
        permissions.find(
          (permission) => permission.id === entry.appRoleId && permission.type === 'application',
        )?.value ?? [],
    );
  return {
    token_type: 'Bearer',
    expires_in: ACCESS_TOKEN_S,
    ext_expires_in: ACCESS_TOKEN_S,
    access_token: await appOnlyToken(
      realm,
      { app, tenant, authenticated: proof },
      principal.id,
      resource,
      roles,
    ),
  };
}

function basicCredentials(header: string | undefined): { id: string; secret: string } | null {
  const match = /^Basic\s+(\S+)$/i.exec(header ?? '');
  if (!match) return null;
  const [id = '', secret = ''] = Buffer.from(match[1] ?? '', 'base64')
    .toString('utf8')
    .split(':');
  return { id: decodeURIComponent(id), secret: decodeURIComponent(secret) };
}
