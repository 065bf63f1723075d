import { createHash } from 'node:crypto';
import { newId, type Realm } from '../state/realm';
import type { User } from '../state/world';
import { ACCESS_TOKEN_S, type Grantee, seconds, sign } from './jwt';
import type { Version } from './version';

/** What beside the person an id token speaks of, and how. */
export interface IdTokenExtras {
  readonly version: Version;
  /** From which of the endpoints it comes. */
  readonly from: 'authorize' | 'token';
  /** The code that comes with it; its hash is put in (OpenID Connect Core, 3.3.2.11). */
  readonly code?: string | null;
  readonly email: boolean;
}

const leftHalfHash = (text: string): string =>
  createHash('sha256').update(text).digest().subarray(0, 16).toString('base64url');

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

const unsigned = (claims: object): string =>
  `${encoded({ typ: 'JWT', alg: 'none' })}.${encoded(claims)}.`;

/**
 * Which of Entra's two generations issued it, and by which name it calls the person.
 *
 * Source: Microsoft's "ID token claims reference" (2023-05-30) and the sample of "v1-protocols-oauth-code"
 * (2019-12-12), read 2026-11-21.
 */
const claimsOf = (version: Version, tenantId: string, upn: string) =>
  version === 'v1'
    ? { iss: `https://sts.windows.net/${tenantId}/`, unique_name: upn, upn, ver: '1.0' }
    : {
        iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
        preferred_username: upn,
        ver: '2.0',
      };

/**
 * An id token. The first token endpoint gives it without a signature.
 *
 * Source of that: "v1-protocols-oauth-code" (2019-12-12) and github.com/coreos/go-oidc issue 350 (2022-09), read
 * 2026-11-21. Whether some request brings a signed one there is unconfirmed.
 */
export async function idToken(
  realm: Realm,
  { app, tenant }: Grantee,
  user: User,
  nonce: string | null,
  { version, from, code = null, email }: IdTokenExtras,
): Promise<string> {
  const now = seconds(realm.now());
  const claims = {
    ...claimsOf(version, tenant.id, user.upn),
    aud: app.appId,
    iat: now,
    nbf: now,
    exp: now + ACCESS_TOKEN_S,
    ...(code === null ? {} : { c_hash: leftHalfHash(code) }),
    ...(email && user.addresses[0] ? { email: user.addresses[0] } : {}),
    name: user.displayName,
    ...(nonce ? { nonce } : {}),
    oid: user.id,
    sub: user.id.replaceAll('-', ''),
    tid: tenant.id,
    uti: newId(),
  };
  return version === 'v1' && from === 'token' ? unsigned(claims) : sign(realm, claims);
}
