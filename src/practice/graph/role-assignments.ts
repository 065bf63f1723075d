import * as z from 'zod/mini';
import type { PracticeContext } from '../server/env';
import { principalById, userById } from '../state/find';
import { permissions } from '../state/permission-table';
import { newId, type Realm } from '../state/realm';
import type { RoleAssignment, ServicePrincipal } from '../state/world';
import { badRequest, context, denied, notFound } from './answer';
import { type Caller, needs } from './caller';
import { collection } from './query';
import { bodyOf } from './request';

const READ = ['Application.Read.All', 'Directory.Read.All', 'AppRoleAssignment.ReadWrite.All'];

const shown = (realm: Realm, entry: RoleAssignment) => ({
  id: entry.id,
  deletedDateTime: null,
  appRoleId: entry.appRoleId,
  createdDateTime: entry.createdDateTime,
  principalDisplayName:
    principalById(realm, entry.tenantId, entry.principalId)?.displayName ?? null,
  principalId: entry.principalId,
  principalType: 'ServicePrincipal',
  resourceDisplayName: principalById(realm, entry.tenantId, entry.resourceId)?.displayName ?? null,
  resourceId: entry.resourceId,
});

export const shownAssignments = (realm: Realm, principalId: string) =>
  realm.world.roleAssignments
    .filter((entry) => entry.principalId === principalId)
    .map((entry) => shown(realm, entry));

export function assignmentsOf(
  c: PracticeContext,
  realm: Realm,
  caller: Caller,
  sp: ServicePrincipal,
): Response {
  needs(caller, ...READ);
  return c.json(collection(c, shownAssignments(realm, sp.id), context('appRoleAssignments')));
}

/** Who is let in: users assigned to the enterprise application. */
export function assignedTo(
  c: PracticeContext,
  realm: Realm,
  caller: Caller,
  sp: ServicePrincipal,
): Response {
  needs(caller, ...READ);
  const people = sp.assignedTo.map((id) => ({
    id: `${sp.id}-${id}`,
    deletedDateTime: null,
    appRoleId: '00000000-0000-0000-0000-000000000000',
    createdDateTime: sp.visibleFrom,
    principalDisplayName: userById(realm, id)?.displayName ?? null,
    principalId: id,
    principalType: 'User',
    resourceDisplayName: sp.displayName,
    resourceId: sp.id,
  }));
  return c.json(collection(c, people, context('appRoleAssignments')));
}

const body = z.object({ principalId: z.string(), resourceId: z.string(), appRoleId: z.string() });

export async function assignRole(
  c: PracticeContext,
  realm: Realm,
  caller: Caller,
  sp: ServicePrincipal,
): Promise<Response> {
  needs(caller, 'AppRoleAssignment.ReadWrite.All');
  const may =
    caller.user === null ||
    caller.user.roles.some(
      (role) => role === 'Global Administrator' || role === 'Privileged Role Administrator',
    );
  if (!may) throw denied();
  const parsed = body.safeParse(await bodyOf(c));
  if (!parsed.success || parsed.data.principalId !== sp.id)
    throw badRequest('Invalid app role assignment.');
  const { resourceId, appRoleId } = parsed.data;
  if (!principalById(realm, caller.tenant.id, resourceId)) throw notFound(resourceId);
  if (!permissions.some((entry) => entry.id === appRoleId && entry.type === 'application')) {
    throw badRequest('Permission being assigned was not found on application');
  }
  if (
    realm.world.roleAssignments.some(
      (entry) =>
        entry.principalId === sp.id &&
        entry.appRoleId === appRoleId &&
        entry.resourceId === resourceId,
    )
  ) {
    throw badRequest('Permission being assigned already exists on the object');
  }
  const made: RoleAssignment = {
    tenantId: caller.tenant.id,
    id: newId(),
    principalId: sp.id,
    resourceId,
    appRoleId,
    createdDateTime: realm.now().toISOString(),
  };
  realm.world.roleAssignments.push(made);
  realm.save();
  return c.json({ ...context('appRoleAssignments/$entity'), ...shown(realm, made) }, 201);
}

export function revokeRole(
  c: PracticeContext,
  realm: Realm,
  caller: Caller,
  sp: ServicePrincipal,
): Response {
  needs(caller, 'AppRoleAssignment.ReadWrite.All');
  const id = c.req.param('assignment') ?? '';
  const present = realm.world.roleAssignments.some(
    (entry) => entry.id === id && entry.principalId === sp.id,
  );
  if (!present) throw notFound(id);
  realm.world.roleAssignments = realm.world.roleAssignments.filter((entry) => entry.id !== id);
  realm.save();
  return c.body(null, 204);
}
