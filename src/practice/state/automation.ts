import { blankApplication } from './blank-application';
import { permissions, resourceAppIds } from './permission-table';
import { hashOf } from './realm';
import { guidOf } from './seed';
import type { Secret, World } from './world';

export const AUTOMATION_APP_ID = guidOf('app automation');

/** What administrators' command-line tools need to keep app registrations without a browser. */
const ROLES = [
  'Application.ReadWrite.All',
  'Directory.Read.All',
  'AppRoleAssignment.ReadWrite.All',
  'DelegatedPermissionGrant.ReadWrite.All',
  'Mail.Send',
];

/** Adds an application that may act by itself to the first tenant; where it is there already, it gets the new secret. */
export function addAutomationApp(world: World, secret: string, now: Date): void {
  const tenant = world.tenants[0];
  const present = world.applications.find((app) => app.appId === AUTOMATION_APP_ID);
  if (present) present.passwordCredentials = [secretOf(secret, now)];
  if (!tenant || present) return;
  const roles = ROLES.flatMap(
    (value) =>
      permissions.find(
        (entry) =>
          entry.value === value && entry.type === 'application' && entry.resource === 'graph',
      ) ?? [],
  );
  const principalId = guidOf('sp automation');
  const at = now.toISOString();
  const visibleFrom = '2020-01-01T00:00:00Z';
  world.applications.push({
    ...blankApplication({
      tenantId: tenant.id,
      id: guidOf('app object automation'),
      appId: AUTOMATION_APP_ID,
      displayName: 'Practice automation',
      createdDateTime: at,
    }),
    signInAudience: 'AzureADMyOrg',
    api: { requestedAccessTokenVersion: 2, oauth2PermissionScopes: [] },
    requiredResourceAccess: [
      {
        resourceAppId: resourceAppIds.graph,
        resourceAccess: roles.map(({ id }) => ({ id, type: 'Role' })),
      },
    ],
    passwordCredentials: [secretOf(secret, now)],
  });
  world.servicePrincipals.push({
    tenantId: tenant.id,
    visibleFrom,
    id: principalId,
    appId: AUTOMATION_APP_ID,
    displayName: 'Practice automation',
    accountEnabled: true,
    appRoleAssignmentRequired: false,
    assignedTo: [],
    tags: [],
  });
  for (const role of roles) {
    world.roleAssignments.push({
      tenantId: tenant.id,
      id: guidOf(`assignment automation ${role.value}`),
      principalId,
      resourceId: guidOf(`sp graph ${tenant.id}`),
      appRoleId: role.id,
      createdDateTime: at,
    });
  }
}

const secretOf = (secret: string, now: Date): Secret => ({
  keyId: guidOf('secret automation'),
  displayName: 'practice',
  hint: secret.slice(0, 3),
  startDateTime: now.toISOString(),
  endDateTime: new Date(now.getTime() + 730 * 86_400_000).toISOString(),
  hash: hashOf(secret),
});
