import { resourceAppIds } from '../state/permission-table';
import type { Realm } from '../state/realm';
import type { Application, Tenant } from '../state/world';
import { checkRedirect, firstRedirect, resolveClient } from './clients';
import { declaredRoles, declaredScopes } from './consent';
import { isRefusal, type Refusal, refused } from './entra-error';
import { type Asked, readScopes } from './scopes';

/** What is asked for of one API: delegated permissions and application permissions. */
export interface Wanted {
  readonly resource: 'graph' | 'exchange';
  readonly scopes: readonly string[];
  readonly roles: readonly string[];
}

/** `v1` takes everything the registration declares; `v2` takes a `scope`, of which `.default` means the same. */
export type ConsentVersion = 'v1' | 'v2';

/** A request to agree for everybody, understood. */
export interface AdminConsentRequest {
  readonly version: ConsentVersion;
  readonly query: string;
  readonly app: Application;
  /** null while the administrator who signs in decides. */
  readonly tenant: Tenant | null;
  readonly redirectUri: string;
  readonly state: string | null;
  readonly scope: string | null;
  readonly wanted: readonly Wanted[];
}

const absent = (name: string): Refusal =>
  refused(
    'invalid_request',
    900144,
    `The request body must contain the following parameter: '${name}'.`,
  );

/** Reads and checks the query of an admin-consent request. */
export function understandConsent(
  realm: Realm,
  version: ConsentVersion,
  authority: string,
  query: string,
): AdminConsentRequest | Refusal {
  const params = new URLSearchParams(query);
  const appId = params.get('client_id');
  if (!appId) return absent('client_id');
  const client = resolveClient(realm, authority, appId);
  if (isRefusal(client)) return client;
  const { app, tenant } = client;
  const redirectUri = params.get('redirect_uri') ?? firstRedirect(app);
  const platform = checkRedirect(app, redirectUri);
  if (isRefusal(platform)) return platform;
  const scope = version === 'v1' ? null : params.get('scope');
  if (version === 'v2' && !scope) return absent('scope');
  const asked = scope === null ? null : readScopes(scope, tenant);
  if (asked !== null && isRefusal(asked)) return asked;
  const state = params.get('state');
  const wanted = wantedOf(app, asked);
  return { version, query, app, tenant, redirectUri: redirectUri ?? '', state, scope, wanted };
}

/** Lasting access stands on every consent page, whatever was asked for. */
const withOffline = (scopes: readonly string[]): readonly string[] =>
  scopes.length === 0 || scopes.includes('offline_access') ? scopes : [...scopes, 'offline_access'];

/** Without single permissions: all that the registration declares, of every API. */
function wantedOf(app: Application, asked: Asked | null): readonly Wanted[] {
  if (asked !== null && !asked.isDefault) {
    return [{ resource: asked.resource, scopes: withOffline(asked.permissions), roles: [] }];
  }
  return (['graph', 'exchange'] as const)
    .filter((resource) =>
      app.requiredResourceAccess.some(
        (access) => access.resourceAppId === resourceAppIds[resource],
      ),
    )
    .map((resource) => ({
      resource,
      scopes: withOffline(declaredScopes(app, resource)),
      roles: declaredRoles(app, resource),
    }));
}
