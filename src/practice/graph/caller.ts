import { readToken } from '../identity/jwt';
import type { PracticeContext } from '../server/env';
import { isAppAdministrator, tenantById, userById } from '../state/find';
import type { Tenant, User } from '../state/world';
import { denied, GraphRefusal } from './answer';

/** Who calls Graph, out of the bearer token. */
export interface Caller {
  readonly tenant: Tenant;
  readonly appId: string;
  /** null for an application that acts by itself. */
  readonly user: User | null;
  /** Lower case: delegated scopes, or application roles. */
  readonly rights: ReadonlySet<string>;
  readonly principalId: string;
}

const AUDIENCES = [
  'https://graph.microsoft.com',
  'https://graph.microsoft.com/',
  '00000003-0000-0000-c000-000000000000',
];

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Raises InvalidAuthenticationToken for anything but a valid token for Graph. */
export async function callerOf(c: PracticeContext): Promise<Caller> {
  const header = c.req.header('authorization') ?? '';
  const token = /^Bearer\s+(\S+)$/i.exec(header)?.[1];
  if (!token) {
    throw new GraphRefusal(401, 'InvalidAuthenticationToken', 'Access token is empty.');
  }
  const claims = await readToken(c.env.realm, token);
  if (!claims) {
    const looksLike = token.split('.').length === 3;
    throw new GraphRefusal(
      401,
      'InvalidAuthenticationToken',
      looksLike
        ? 'Lifetime validation failed, the token is expired.'
        : 'IDX14100: JWT is not well formed, there are no dots (.).',
    );
  }
  if (!AUDIENCES.includes(text(claims.aud))) {
    throw new GraphRefusal(
      401,
      'InvalidAuthenticationToken',
      'Access token validation failure. Invalid audience.',
    );
  }
  const tenant = tenantById(c.env.realm, text(claims.tid));
  const user = claims.idtyp === 'app' ? null : (userById(c.env.realm, text(claims.oid)) ?? null);
  if (!tenant || (claims.idtyp !== 'app' && !user)) {
    throw new GraphRefusal(
      401,
      'InvalidAuthenticationToken',
      'The identity in the token does not exist.',
    );
  }
  const rights =
    claims.idtyp === 'app' && Array.isArray(claims.roles)
      ? claims.roles
      : text(claims.scp).split(' ');
  return {
    tenant,
    user,
    appId: text(claims.appid),
    rights: new Set(rights.map((right) => String(right).toLowerCase())),
    principalId: text(claims.oid),
  };
}

/** Any one of these permissions must be in the token. */
export function needs(caller: Caller, ...anyOf: readonly string[]): void {
  if (!anyOf.some((right) => caller.rights.has(right.toLowerCase()))) throw denied();
}

const WRITES_ANY = ['application.readwrite.all', 'directory.readwrite.all'];

/** Reaches only the registrations it owns: the token has nothing wider. */
export const writesOwnOnly = (caller: Caller): boolean =>
  caller.user === null && !WRITES_ANY.some((right) => caller.rights.has(right));

/** Writing to app registrations takes a role beside the scope; an application takes its own permission. */
export function needsAppAdministrator(caller: Caller, isOwner = false): void {
  if (caller.user === null || isOwner || isAppAdministrator(caller.user)) return;
  throw denied();
}
