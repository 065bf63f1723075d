import { permissions, resourceAppIds, roleTemplates } from './permission-table';
import type { Realm } from './realm';
import { guidOf } from './seed';
import type { Application, ServicePrincipal, Tenant, User } from './world';

export const tenantById = (realm: Realm, id: string): Tenant | undefined =>
  realm.world.tenants.find((tenant) => tenant.id === id);

/** By GUID, verified domain or initial domain. */
export const tenantByName = (realm: Realm, name: string): Tenant | undefined => {
  const lower = name.toLowerCase();
  return realm.world.tenants.find(
    (tenant) =>
      tenant.id === lower || tenant.initialDomain === lower || tenant.domains.includes(lower),
  );
};

export const userByName = (realm: Realm, name: string): User | undefined => {
  const lower = name.trim().toLowerCase();
  return realm.world.users.find((user) => user.upn.toLowerCase() === lower);
};

export const userById = (realm: Realm, id: string): User | undefined =>
  realm.world.users.find((user) => user.id === id);

export const userByAddress = (realm: Realm, address: string): User | undefined => {
  const lower = address.trim().toLowerCase();
  return realm.world.users.find(
    (user) => user.addresses.includes(lower) || user.upn.toLowerCase() === lower,
  );
};

export const applicationByAppId = (realm: Realm, appId: string): Application | undefined =>
  realm.world.applications.find((app) => app.appId === appId.toLowerCase());

/** The tenant's service principal of an app. Microsoft's own resources exist in every tenant. */
export function principalOf(
  realm: Realm,
  tenantId: string,
  appId: string,
): ServicePrincipal | undefined {
  return (
    realm.world.servicePrincipals.find((sp) => sp.tenantId === tenantId && sp.appId === appId) ??
    resourcePrincipals(tenantId).find((sp) => sp.appId === appId)
  );
}

export const principalById = (
  realm: Realm,
  tenantId: string,
  id: string,
): ServicePrincipal | undefined =>
  realm.world.servicePrincipals.find((sp) => sp.tenantId === tenantId && sp.id === id) ??
  resourcePrincipals(tenantId).find((sp) => sp.id === id);

/** Microsoft Graph and Office 365 Exchange Online, with ids of their own in each tenant as in reality. */
export const resourcePrincipals = (tenantId: string): readonly ServicePrincipal[] =>
  (
    [
      ['graph', 'Microsoft Graph'],
      ['exchange', 'Office 365 Exchange Online'],
    ] as const
  ).map(([resource, displayName]) => ({
    tenantId,
    visibleFrom: '2020-01-01T00:00:00Z',
    id: guidOf(`sp ${resource} ${tenantId}`),
    appId: resourceAppIds[resource],
    displayName,
    accountEnabled: true,
    appRoleAssignmentRequired: false,
    assignedTo: [],
    tags: [],
  }));

/** Template ids of the roles a user holds. */
export const roleIdsOf = (user: User): readonly string[] =>
  user.roles.map((name) => roleTemplates[name]);

/** May agree to delegated permissions for everybody, and keep app registrations. */
export const isAppAdministrator = (user: User): boolean =>
  user.roles.some((role) =>
    [
      'Global Administrator',
      'Application Administrator',
      'Cloud Application Administrator',
    ].includes(role),
  );

/** Scopes that were agreed to for a user and an app on one resource. */
export function grantedScopes(
  realm: Realm,
  tenantId: string,
  appId: string,
  userId: string,
  resource: 'graph' | 'exchange',
): ReadonlySet<string> {
  const client = principalOf(realm, tenantId, appId);
  const target = principalOf(realm, tenantId, resourceAppIds[resource]);
  const scopes = realm.world.grants
    .filter(
      (grant) =>
        grant.clientId === client?.id &&
        grant.resourceId === target?.id &&
        (grant.consentType === 'AllPrincipals' || grant.principalId === userId),
    )
    .flatMap((grant) => grant.scope.split(' '));
  return new Set(scopes.filter((scope) => scope !== '').map((scope) => scope.toLowerCase()));
}

export const permissionByValue = (resource: 'graph' | 'exchange', value: string) =>
  permissions.find(
    (permission) =>
      permission.resource === resource &&
      permission.type === 'delegated' &&
      permission.value.toLowerCase() === value.toLowerCase(),
  );
