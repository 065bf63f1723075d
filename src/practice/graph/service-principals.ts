import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { PracticeContext, PracticeEnv } from '../server/env';
import { applicationByAppId, resourcePrincipals } from '../state/find';
import { permissions, resourceAppIds } from '../state/permission-table';
import { newId, type Realm } from '../state/realm';
import type { ServicePrincipal } from '../state/world';
import { badRequest, context, denied, duplicate, GraphRefusal, notFound } from './answer';
import { type Caller, needs, needsAppAdministrator, writesOwnOnly } from './caller';
import type { Item } from './filter';
import { grantsOf } from './grants';
import { property } from './property';
import { collection, select } from './query';
import { bodyOf, callOf, keyOf, sameKey } from './request';
import {
  assignedTo,
  assignmentsOf,
  assignRole,
  revokeRole,
  shownAssignments,
} from './role-assignments';

const READ = [
  'Application.Read.All',
  'Application.ReadWrite.All',
  'Directory.Read.All',
  'Directory.ReadWrite.All',
];
const WRITE = ['Application.ReadWrite.All', 'Directory.ReadWrite.All'];

const ofTenant = (realm: Realm, caller: Caller): readonly ServicePrincipal[] => [
  ...realm.world.servicePrincipals.filter(
    (sp) => sp.tenantId === caller.tenant.id && Date.parse(sp.visibleFrom) <= realm.now().getTime(),
  ),
  ...resourcePrincipals(caller.tenant.id),
];

export function findPrincipal(realm: Realm, caller: Caller, key: string): ServicePrincipal {
  const found = ofTenant(realm, caller).find((sp) => sameKey(key, sp, ['appId']));
  if (!found) throw notFound(keyOf(key).value);
  return found;
}

/** The addresses by which programs know Microsoft's own APIs. */
const RESOURCE_NAMES: Readonly<Record<string, readonly string[]>> = {
  [resourceAppIds.graph]: ['https://graph.microsoft.com', 'https://graph.microsoft.com/'],
  [resourceAppIds.exchange]: [
    'https://outlook.office365.com',
    'https://outlook.office365.com/',
    'https://outlook.office.com',
    'https://outlook.office.com/',
  ],
};

export const shownPrincipal = (
  realm: Realm,
  sp: ServicePrincipal,
): Readonly<Record<string, unknown>> => {
  const resource = Object.entries(resourceAppIds).find(([, id]) => id === sp.appId)?.[0];
  const published = permissions.filter((entry) => entry.resource === resource);
  const app = applicationByAppId(realm, sp.appId);
  return {
    id: sp.id,
    deletedDateTime: null,
    accountEnabled: sp.accountEnabled,
    alternativeNames: [],
    appDisplayName: app?.displayName ?? sp.displayName,
    appId: sp.appId,
    appOwnerOrganizationId: app?.tenantId ?? 'f8cdef31-a31e-4b4a-93e4-5f571e91255a',
    appRoleAssignmentRequired: sp.appRoleAssignmentRequired,
    displayName: sp.displayName,
    homepage: null,
    notificationEmailAddresses: [],
    replyUrls: app?.web.redirectUris ?? [],
    servicePrincipalNames: [...(RESOURCE_NAMES[sp.appId] ?? app?.identifierUris ?? []), sp.appId],
    servicePrincipalType: 'Application',
    signInAudience: app?.signInAudience ?? 'AzureADMultipleOrgs',
    tags: sp.tags,
    addIns: [],
    appRoles: published
      .filter((entry) => entry.type === 'application')
      .map((entry) => ({
        allowedMemberTypes: ['Application'],
        description: entry.says,
        displayName: entry.says,
        id: entry.id,
        isEnabled: true,
        origin: 'Application',
        value: entry.value,
      })),
    oauth2PermissionScopes: published
      .filter((entry) => entry.type === 'delegated')
      .map((entry) => ({
        adminConsentDescription: entry.says,
        adminConsentDisplayName: entry.says,
        id: entry.id,
        isEnabled: true,
        type: entry.adminOnly ? 'Admin' : 'User',
        userConsentDescription: entry.says,
        userConsentDisplayName: entry.says,
        value: entry.value,
      })),
    keyCredentials: [],
    passwordCredentials: [],
  };
};

const writable = z.strictObject({
  appId: z.optional(z.string()),
  accountEnabled: z.optional(z.nullable(z.boolean())),
  appRoleAssignmentRequired: z.optional(z.boolean()),
  tags: z.optional(z.array(z.string())),
  notes: z.optional(z.nullable(z.string())),
});

function make(
  realm: Realm,
  caller: Caller,
  appId: string,
  written: z.infer<typeof writable>,
): ServicePrincipal {
  const app = applicationByAppId(realm, appId);
  const there = app && Date.parse(app.visibleFrom) <= realm.now().getTime();
  if (
    !app ||
    !there ||
    (app.tenantId !== caller.tenant.id && app.signInAudience === 'AzureADMyOrg')
  ) {
    throw new GraphRefusal(
      400,
      'Request_BadRequest',
      `The appId '${appId}' of the service principal does not reference a valid application object.`,
      'NoBackingApplicationObject',
    );
  }
  const sp: ServicePrincipal = {
    tenantId: caller.tenant.id,
    visibleFrom: new Date(realm.now().getTime() + realm.world.replicationMs).toISOString(),
    id: newId(),
    appId: app.appId,
    displayName: app.displayName,
    accountEnabled: written.accountEnabled ?? true,
    appRoleAssignmentRequired: written.appRoleAssignmentRequired ?? false,
    assignedTo: [],
    tags: written.tags ?? [],
  };
  realm.world.servicePrincipals.push(sp);
  realm.save();
  return sp;
}

async function readBody(c: PracticeContext): Promise<z.infer<typeof writable>> {
  const parsed = writable.safeParse(await bodyOf(c));
  if (!parsed.success) throw badRequest('One or more property values specified are invalid.');
  return parsed.data;
}

async function create(c: PracticeContext): Promise<Response> {
  const { realm, caller } = await callOf(c);
  needs(caller, ...WRITE, 'Application.ReadWrite.OwnedBy');
  if (!caller.user?.roles.includes('Application Developer')) needsAppAdministrator(caller);
  const written = await readBody(c);
  const app = applicationByAppId(realm, written.appId ?? '');
  if (writesOwnOnly(caller) && !app?.owners.includes(caller.principalId)) throw denied();
  if (!written.appId)
    throw badRequest("A value is required for property 'appId' of resource 'ServicePrincipal'.");
  if (
    realm.world.servicePrincipals.some(
      (sp) => sp.tenantId === caller.tenant.id && sp.appId === written.appId,
    )
  ) {
    throw duplicate(
      'The service principal cannot be created, updated, or restored because the service principal name is already in use.',
    );
  }
  const sp = make(realm, caller, written.appId, written);
  return c.json({ ...context('servicePrincipals/$entity'), ...shownPrincipal(realm, sp) }, 201);
}

async function update(c: PracticeContext): Promise<Response> {
  const { realm, caller } = await callOf(c);
  needs(caller, ...WRITE);
  needsAppAdministrator(caller);
  const key = keyOf(c.req.param('key') ?? '');
  const written = await readBody(c);
  const present = realm.world.servicePrincipals.find(
    (sp) => sp.tenantId === caller.tenant.id && sameKey(c.req.param('key') ?? '', sp, ['appId']),
  );
  if (!present) {
    if (key.name !== 'appId' || !/create-if-missing/i.test(c.req.header('prefer') ?? ''))
      throw notFound(key.value);
    const sp = make(realm, caller, key.value, written);
    return c.json({ ...context('servicePrincipals/$entity'), ...shownPrincipal(realm, sp) }, 201);
  }
  present.accountEnabled = written.accountEnabled ?? present.accountEnabled;
  present.appRoleAssignmentRequired =
    written.appRoleAssignmentRequired ?? present.appRoleAssignmentRequired;
  present.tags = written.tags ?? present.tags;
  realm.save();
  return c.body(null, 204);
}

async function remove(c: PracticeContext): Promise<Response> {
  const { realm, caller } = await callOf(c);
  needs(caller, ...WRITE);
  needsAppAdministrator(caller);
  const sp = findPrincipal(realm, caller, c.req.param('key') ?? '');
  const { world } = realm;
  world.servicePrincipals = world.servicePrincipals.filter((entry) => entry.id !== sp.id);
  world.grants = world.grants.filter((grant) => grant.clientId !== sp.id);
  world.roleAssignments = world.roleAssignments.filter((entry) => entry.principalId !== sp.id);
  realm.save();
  return c.body(null, 204);
}

async function list(c: PracticeContext): Promise<Response> {
  const { realm, caller } = await callOf(c);
  needs(caller, ...READ);
  const all = ofTenant(realm, caller).map((sp) => shownPrincipal(realm, sp));
  const expand = (item: Item): Item => ({
    ...item,
    appRoleAssignments: shownAssignments(realm, String(item.id)),
  });
  const expands = /^appRoleAssignments\b/.test(c.req.query('$expand') ?? '');
  const options = { directory: true, ...(expands ? { expand } : {}) } as const;
  return c.json(collection(c, all, context('servicePrincipals'), options));
}

async function read(c: PracticeContext): Promise<Response> {
  const { realm, caller } = await callOf(c);
  needs(caller, ...READ);
  const sp = findPrincipal(realm, caller, c.req.param('key') ?? '');
  return c.json({
    ...context('servicePrincipals/$entity'),
    ...select(shownPrincipal(realm, sp), c.req.query('$select')),
  });
}

async function readProperty(c: PracticeContext): Promise<Response> {
  const { realm, caller } = await callOf(c);
  needs(caller, ...READ);
  const sp = findPrincipal(realm, caller, c.req.param('key') ?? '');
  return property(c, 'servicePrincipals', shownPrincipal(realm, sp));
}

const of =
  (
    handler: (
      c: PracticeContext,
      realm: Realm,
      caller: Caller,
      sp: ServicePrincipal,
    ) => Promise<Response> | Response,
  ) =>
  async (c: PracticeContext): Promise<Response> => {
    const { realm, caller } = await callOf(c);
    return handler(c, realm, caller, findPrincipal(realm, caller, c.req.param('key') ?? ''));
  };

/** /servicePrincipals and what hangs on one. */
export const servicePrincipals = new Hono<PracticeEnv>()
  .get('/', list)
  .post('/', create)
  .get('/:key', read)
  .patch('/:key', update)
  .delete('/:key', remove)
  .get('/:key/oauth2PermissionGrants', of(grantsOf))
  .get('/:key/appRoleAssignments', of(assignmentsOf))
  .post('/:key/appRoleAssignments', of(assignRole))
  .delete('/:key/appRoleAssignments/:assignment', of(revokeRole))
  .get('/:key/appRoleAssignedTo', of(assignedTo))
  .get('/:key/:property', readProperty);
