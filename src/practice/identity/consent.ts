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
  // Agreeing to anything is agreeing to the scopes of the sign-in itself, staying signed in among them.
  const staying = asked.offline && granted.size === 0 ? ['offline_access'] : [];
  const wanted = [...wantedScopes(app, asked), ...staying];
  return wanted.filter((name) => !granted.has(name.toLowerCase()));
}

/** `.default` asks for what the registration declares. */
export const wantedScopes = (app: Application, asked: Asked): readonly string[] =>
  asked.isDefault ? declaredScopes(app, asked.resource) : asked.permissions;

const declared = (
  app: Application,
  resource: 'graph' | 'exchange',
  type: 'delegated' | 'application',
): readonly string[] =>
  app.requiredResourceAccess
    .filter(({ resourceAppId }) => resourceAppId === resourceAppIds[resource])
    .flatMap(({ resourceAccess }) => resourceAccess)
    .flatMap(
      (access) =>
        permissions.find((entry) => entry.id === access.id && entry.type === type)?.value ?? [],
    );

/** The delegated permissions a registration declares of one API. */
export const declaredScopes = (
  app: Application,
  resource: 'graph' | 'exchange',
): readonly string[] => declared(app, resource, 'delegated');

/** The application permissions a registration declares of one API. */
export const declaredRoles = (
  app: Application,
  resource: 'graph' | 'exchange',
): readonly string[] => declared(app, resource, 'application');

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

/** Gives an application a permission of its own; one it has already stays as it is. */
export function giveRole(
  realm: Realm,
  tenant: Tenant,
  app: Application,
  resource: 'graph' | 'exchange',
  value: string,
): void {
  const principal = ensurePrincipal(realm, tenant, app);
  const target = principalOf(realm, tenant.id, resourceAppIds[resource]);
  const permission = permissions.find(
    (entry) => entry.value === value && entry.type === 'application' && entry.resource === resource,
  );
  const given = realm.world.roleAssignments.some(
    (entry) =>
      entry.principalId === principal.id &&
      entry.resourceId === target?.id &&
      entry.appRoleId === permission?.id,
  );
  if (!target || !permission || given) return;
  realm.world.roleAssignments.push({
    tenantId: tenant.id,
    id: newId(),
    principalId: principal.id,
    resourceId: target.id,
    appRoleId: permission.id,
    createdDateTime: realm.now().toISOString(),
  });
}
