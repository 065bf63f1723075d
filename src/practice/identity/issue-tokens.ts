import { randomBytes } from 'node:crypto';
import type { PracticeContext } from '../server/env';
import { pushBounded } from '../state/bounded';
import { grantedScopes } from '../state/find';
import { permissions } from '../state/permission-table';
import { hashOf, type Realm } from '../state/realm';
import type { Application, Tenant, User } from '../state/world';
import type { Proof } from './client-authentication';
import { missingConsent, wantedScopes } from './consent';
import { type Refusal, refused } from './entra-error';
import { idToken } from './id-token';
import { ACCESS_TOKEN_S, delegatedToken } from './jwt';
import type { Asked } from './scopes';
import { undeclaredRefusal } from './undeclared';
import { versionOf } from './version';

/** A token answer, or why there is none. */
export type Answered = Readonly<Record<string, unknown>> | Refusal;

/** A field of the request's form; null when it is not there. */
export type Form = (name: string) => string | null;

export async function postedForm(c: PracticeContext): Promise<Form> {
  const body = await c.req.parseBody().catch(() => ({}));
  return (name) => {
    const value = Object.entries(body).find(([key]) => key === name)?.[1];
    return typeof value === 'string' ? value : null;
  };
}

export const absent = (name: string): Refusal =>
  refused(
    'invalid_request',
    900144,
    `The request body must contain the following parameter: '${name}'.`,
  );

export interface Issue {
  readonly app: Application;
  readonly tenant: Tenant;
  readonly user: User;
  readonly proof: Proof;
  readonly asked: Asked;
  readonly nonce: string | null;
  readonly redirectUri: string;
  readonly publicClient: boolean;
  readonly mfa: boolean;
}

/** Who asks Graph for one of them gets all three, and reads so in the answer. */
const SIGN_IN_SCOPES = ['profile', 'openid', 'email'];

/** Access, refresh and id token of a person, as far as they were asked for and agreed to. */
export async function tokensFor(c: PracticeContext, issue: Issue): Promise<Answered> {
  const { realm } = c.env;
  const { app, tenant, user, asked } = issue;
  const version = versionOf(c);
  const undeclared = undeclaredRefusal(c, tenant, app, user, asked);
  if (undeclared) return undeclared;
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
  // Only v2 speaks of them as permissions.
  const signIn =
    version === 'v2' && asked.resource === 'graph' && asked.openid ? SIGN_IN_SCOPES : [];
  return {
    token_type: 'Bearer',
    scope: [...scopes.map((scope) => `${asked.prefix}${scope}`), ...signIn].join(' '),
    expires_in: ACCESS_TOKEN_S,
    ext_expires_in: ACCESS_TOKEN_S,
    access_token: await delegatedToken(
      realm,
      grantee,
      user,
      asked.resource,
      [...scopes, ...signIn],
      asked.prefix.replace(/\/$/, ''),
    ),
    ...(asked.offline
      ? { refresh_token: issueRefreshToken(realm, issue, wantedScopes(app, asked)) }
      : {}),
    ...(asked.openid
      ? {
          id_token: await idToken(realm, grantee, user, issue.nonce, {
            version,
            from: 'token',
            email: asked.email,
          }),
        }
      : {}),
    client_info: Buffer.from(JSON.stringify({ uid: user.id, utid: tenant.id })).toString(
      'base64url',
    ),
  };
}

function issueRefreshToken(realm: Realm, issue: Issue, scopes: readonly string[]): string {
  const value = `1.${randomBytes(96).toString('base64url')}`;
  const at = realm.now().toISOString();
  pushBounded(realm.world.refreshTokens, {
    hash: hashOf(value),
    userId: issue.user.id,
    tenantId: issue.tenant.id,
    appId: issue.app.appId,
    resource: issue.asked.resource,
    scopes: [...scopes],
    issuedAt: at,
    usedAt: at,
    publicClient: issue.publicClient,
    mfa: issue.mfa,
    redirectUri: issue.redirectUri,
  });
  realm.save();
  return value;
}
