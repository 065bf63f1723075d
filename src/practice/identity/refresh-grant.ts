import type { PracticeContext } from '../server/env';
import { tenantById, userById } from '../state/find';
import { hashOf, type Realm } from '../state/realm';
import type { Application, Tenant, User } from '../state/world';
import type { Proof } from './client-authentication';
import { platformOf } from './clients';
import { isRefusal, type Refusal, refused } from './entra-error';
import { entryRefusal, secondProofRefusal } from './entry';
import { type Answered, absent, type Form, tokensFor } from './issue-tokens';
import { readScopes } from './scopes';

const DAY_MS = 86_400_000;
const REFRESH_LIFE_MS = 90 * DAY_MS;
const SPA_REFRESH_LIFE_MS = DAY_MS;

/**
 * grant_type=refresh_token: a new one with each use; the old one stays good until it ends by itself.
 *
 * It is good for every API the application was agreed to, whichever it was issued for; v1 calls it a multi-resource
 * refresh token (Microsoft's page "v1-protocols-oauth-code", 2019-12-12, read 2026-11-21).
 */
export async function refresh(
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
  const ended = endedRefusal(realm, stored, app, user, tenant);
  if (ended) return ended;
  const barred = entryRefusal(realm, app, tenant, user);
  if (barred) return barred;
  const scope = form('scope');
  const asked = scope
    ? readScopes(scope, tenant)
    : {
        resource: stored.resource,
        permissions: stored.scopes,
        isDefault: false,
        offline: true,
        openid: true,
        email: false,
        prefix: stored.resource === 'exchange' ? 'https://outlook.office.com/' : '',
      };
  if (isRefusal(asked)) return asked;
  stored.usedAt = realm.now().toISOString();
  return tokensFor(c, {
    app,
    tenant,
    user,
    proof,
    asked: { ...asked, offline: true },
    nonce: null,
    redirectUri: stored.redirectUri,
    publicClient: stored.publicClient,
    mfa: stored.mfa,
  });
}

/** What ends a refresh token: 90 days without use, a revocation, an administrator's reset. */
function endedRefusal(
  realm: Realm,
  stored: Realm['world']['refreshTokens'][number],
  app: Application,
  user: User,
  tenant: Tenant,
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
  if (tenant.conditionalAccess === 'mfa' && !stored.mfa) return secondProofRefusal();
  if (tenant.conditionalAccess === 'frequency' && now - Date.parse(stored.issuedAt) > DAY_MS) {
    return refused(
      'invalid_grant',
      70043,
      `The refresh token has expired or is invalid due to sign-in frequency checks by conditional access. The token was issued on ${stored.issuedAt} and the maximum allowed lifetime for this request is 86400.`,
      { suberror: 'bad_token' },
    );
  }
  if (now - Date.parse(stored.usedAt) > REFRESH_LIFE_MS) {
    return refused(
      'invalid_grant',
      700082,
      `The refresh token has expired due to inactivity. The token was issued on ${stored.issuedAt} and was inactive for 90.00:00:00.`,
    );
  }
  const validFrom = revokedAt(stored.publicClient, user);
  if (validFrom && Date.parse(stored.issuedAt) < Date.parse(validFrom)) {
    return refused(
      'invalid_grant',
      50173,
      `The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might have changed or reset their password. The grant was issued on '${stored.issuedAt}' and the TokensValidFrom date (before which tokens are not valid) for this user is '${validFrom}'.`,
    );
  }
  return null;
}

/** A revocation ends every token; a password that a person changed ends those of public clients only. */
const revokedAt = (isPublic: boolean, user: User): string | null => {
  const ends = [user.tokensValidFrom, isPublic ? user.passwordChangedAt : null];
  return (
    ends
      .flatMap((end) => end ?? [])
      .sort()
      .at(-1) ?? null
  );
};
