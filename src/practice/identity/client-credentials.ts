import { principalOf, tenantByName } from '../state/find';
import { permissions, resourceAppIds } from '../state/permission-table';
import type { Realm } from '../state/realm';
import type { Application, Tenant } from '../state/world';
import type { Proof } from './client-authentication';
import { type Refusal, refused } from './entra-error';
import { type Answered, absent, type Form } from './issue-tokens';
import { ACCESS_TOKEN_S, appOnlyToken } from './jwt';
import { AZURE_AD_GRAPH, resourceOf, unknownResource } from './scopes';

/** APIs without permissions here: Azure's management, for programs that look for subscriptions, and a closed one. */
const BARE = new RegExp(
  `^(https://management\\.(?:core\\.windows\\.net|azure\\.com)/?|${AZURE_AD_GRAPH})/\\.default$`,
);

const apiOf = (scope: string) => {
  const bare = BARE.exec(scope)?.[1];
  return bare ? { resource: 'bare' as const, address: bare } : resourceOf(scope);
};

/** One permission by name, or an API that nobody has here. */
function strangeScope(scope: string, tenant: Tenant): Refusal {
  if (!scope.endsWith('/.default')) {
    return refused(
      'invalid_scope',
      1002012,
      `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
    );
  }
  return unknownResource(scope.replace('/.default', ''), tenant);
}

/** grant_type=client_credentials: an application by itself, in one named directory. */
export async function clientCredentials(
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
  const scope = form('scope')?.trim();
  if (!scope) return absent('scope');
  const api = apiOf(scope);
  if (!api) return strangeScope(scope, tenant);
  const { resource, address } = api;
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
  const target =
    resource === 'bare' ? undefined : principalOf(realm, tenant.id, resourceAppIds[resource]);
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
      resource === 'bare' ? 'graph' : resource,
      roles,
      address,
    ),
  };
}
