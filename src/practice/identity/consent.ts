import { grantedScopes, isAppAdministrator, permissionByValue, principalOf } from '../state/find';
import { permissions, resourceAppIds } from '../state/permission-table';
import { newId, type Realm } from '../state/realm';
import type { Application, ServicePrincipal, Tenant, User } from '../state/world';
import type { Asked } from './scopes';

/** Permissions of the request nobody has agreed to yet for this person. */
export function missingConsent(
  realm: Realm,
  tenant: Tenant,
  app: Application,
  user: User,
  asked: Asked,
): readonly string[] {
  const granted = grantedScopes(realm, tenant.id, app.appId, user.id, asked.resource);
  const wanted = [...wantedScopes(app, asked), ...(asked.offline ? ['offline_access'] : [])];
  return wanted.filter((name) => !granted.has(name.toLowerCase()));
}

/** `.default` asks for what the registration declares. */
export const wantedScopes = (app: Application, asked: Asked): readonly string[] =>
  asked.isDefault
    ? app.requiredResourceAccess
        .filter((resource) => resource.resourceAppId === resourceAppIds[asked.resource])
        .flatMap((resource) => resource.resourceAccess)
        .flatMap(
          (access) =>
            permissions.find((entry) => entry.id === access.id && entry.type === 'delegated')
              ?.value ?? [],
        )
    : asked.permissions;

/** Whether this person may agree to these for themselves, under the tenant's policy. */
export function mayConsent(
  tenant: Tenant,
  user: User,
  asked: Asked,
  missing: readonly string[],
): boolean {
  if (isAppAdministrator(user)) return true;
  if (tenant.userConsent === 'off') return false;
  return missing.every((name) => {
    const permission = permissionByValue(asked.resource, name);
    if (!permission || permission.adminOnly) return false;
    return tenant.userConsent === 'all' || permission.userMayConsent;
  });
}

/** The enterprise application comes with the first consent. */
export function ensurePrincipal(realm: Realm, tenant: Tenant, app: Application): ServicePrincipal {
  const present = principalOf(realm, tenant.id, app.appId);
  if (present) return present;
  const made: ServicePrincipal = {
    tenantId: tenant.id,
    visibleFrom: realm.now().toISOString(),
    id: newId(),
    appId: app.appId,
    displayName: app.displayName,
    accountEnabled: true,
    appRoleAssignmentRequired: false,
    assignedTo: [],
    tags: [],
  };
  realm.world.servicePrincipals.push(made);
  return made;
}

/** Writes a consent down: for everybody, or for one person. Never takes anything away. */
export function giveConsent(
  realm: Realm,
  tenant: Tenant,
  app: Application,
  resource: 'graph' | 'exchange',
  scopes: readonly string[],
  principalId: string | null,
): void {
  const client = ensurePrincipal(realm, tenant, app);
  const target = principalOf(realm, tenant.id, resourceAppIds[resource]);
  if (!target) return;
  const consentType = principalId === null ? 'AllPrincipals' : 'Principal';
  const present = realm.world.grants.find(
    (grant) =>
      grant.clientId === client.id &&
      grant.resourceId === target.id &&
      grant.consentType === consentType &&
      grant.principalId === principalId,
  );
  if (present) {
    const have = present.scope.toLowerCase().split(' ');
    const added = scopes.filter((scope) => !have.includes(scope.toLowerCase()));
    present.scope = [present.scope, ...added].join(' ').trim();
    return;
  }
  realm.world.grants.push({
    tenantId: tenant.id,
    id: newId().replaceAll('-', ''),
    clientId: client.id,
    consentType,
    principalId,
    resourceId: target.id,
    scope: scopes.join(' '),
  });
}
