import { createPublicKey } from 'node:crypto';
import { type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { roleIdsOf } from '../state/find';
import { newId, type Realm } from '../state/realm';
import type { Application, Tenant, User } from '../state/world';

/** Access tokens live 60 to 90 minutes in Entra; the practice world takes the shortest. */
export const ACCESS_TOKEN_S = 3600;

export interface Grantee {
  readonly app: Application;
  readonly tenant: Tenant;
  /** 0 public client, 1 secret, 2 certificate. */
  readonly authenticated: '0' | '1' | '2';
}

export const seconds = (date: Date): number => Math.floor(date.getTime() / 1000);

export const sign = (realm: Realm, claims: Record<string, unknown>): Promise<string> =>
  new SignJWT(claims)
    .setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: realm.keyId })
    .sign(realm.key);

const audienceOf = {
  graph: 'https://graph.microsoft.com',
  exchange: 'https://outlook.office365.com',
} as const;

/** A delegated access token: v1 format, as Graph's are. */
export function delegatedToken(
  realm: Realm,
  { app, tenant, authenticated }: Grantee,
  user: User,
  resource: 'graph' | 'exchange',
  scopes: readonly string[],
  /** The resource as it was asked for, where it has more names than one. */
  asked = '',
): Promise<string> {
  const now = seconds(realm.now());
  return sign(realm, {
    aud: asked || audienceOf[resource],
    iss: `https://sts.windows.net/${tenant.id}/`,
    iat: now,
    nbf: now,
    exp: now + ACCESS_TOKEN_S,
    acct: user.userType === 'Guest' ? 1 : 0,
    app_displayname: app.displayName,
    appid: app.appId,
    appidacr: authenticated,
    idtyp: 'user',
    name: user.displayName,
    oid: user.id,
    scp: scopes.join(' '),
    sub: user.id.replaceAll('-', ''),
    tid: tenant.id,
    unique_name: user.upn,
    upn: user.upn,
    uti: newId(),
    ver: '1.0',
    wids: [...roleIdsOf(user), 'b79fbf4d-3ef9-4689-8143-76b194e85509'],
  });
}

/** An app-only access token: `roles`, no `scp`. */
export function appOnlyToken(
  realm: Realm,
  { app, tenant, authenticated }: Grantee,
  principalId: string,
  resource: 'graph' | 'exchange',
  roles: readonly string[],
  asked = '',
): Promise<string> {
  const now = seconds(realm.now());
  return sign(realm, {
    aud: asked || audienceOf[resource],
    iss: `https://sts.windows.net/${tenant.id}/`,
    iat: now,
    nbf: now,
    exp: now + ACCESS_TOKEN_S,
    app_displayname: app.displayName,
    appid: app.appId,
    appidacr: authenticated,
    idtyp: 'app',
    oid: principalId,
    ...(roles.length > 0 ? { roles } : {}),
    sub: principalId,
    tid: tenant.id,
    uti: newId(),
    ver: '1.0',
  });
}

/** Tokens whose signature was checked already: the same one comes with every request of a program. */
const seen = new WeakMap<Realm, Map<string, JWTPayload>>();
const MOST_SEEN = 500;

const seenBy = (realm: Realm): Map<string, JWTPayload> => {
  const present = seen.get(realm);
  if (present && present.size < MOST_SEEN) return present;
  const fresh = new Map<string, JWTPayload>();
  seen.set(realm, fresh);
  return fresh;
};

const isCurrent = ({ exp = 0, nbf = 0 }: JWTPayload, now: number): boolean =>
  nbf <= now && now < exp;

/** The claims of a token this world issued, or null: foreign, tampered or ended. */
export async function readToken(
  realm: Realm,
  token: string,
): Promise<Readonly<Record<string, unknown>> | null> {
  const known = seenBy(realm).get(token);
  if (known) return isCurrent(known, seconds(realm.now())) ? known : null;
  try {
    const { payload } = await jwtVerify(token, createPublicKey(realm.key), {
      currentDate: realm.now(),
      algorithms: ['RS256'],
    });
    seenBy(realm).set(token, payload);
    return payload;
  } catch {
    // Whatever is wrong with it, the answer to the caller is the same: not a valid token.
    return null;
  }
}

export const publicJwk = (realm: Realm): Record<string, unknown> => ({
  ...createPublicKey(realm.key).export({ format: 'jwk' }),
  use: 'sig',
  kid: realm.keyId,
  x5t: realm.keyId,
});
