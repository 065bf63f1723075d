import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { PracticeContext, PracticeEnv } from '../server/env';
import { principalById } from '../state/find';
import { newId, type Realm } from '../state/realm';
import type { PermissionGrant, ServicePrincipal } from '../state/world';
import { badRequest, context, duplicate, notFound } from './answer';
import { type Caller, needs, needsAppAdministrator } from './caller';
import { collection } from './query';
import { bodyOf, callOf } from './request';

const READ = [
  'Directory.Read.All',
  'DelegatedPermissionGrant.Read.All',
  'DelegatedPermissionGrant.ReadWrite.All',
  'Directory.ReadWrite.All',
];
const WRITE = ['DelegatedPermissionGrant.ReadWrite.All', 'Directory.ReadWrite.All'];

const shown = ({ id, clientId, consentType, principalId, resourceId, scope }: PermissionGrant) => ({
  clientId,
  consentType,
  id,
  principalId,
  resourceId,
  scope,
});

export function grantsOf(
  c: PracticeContext,
  realm: Realm,
  caller: Caller,
  sp: ServicePrincipal,
): Response {
  needs(caller, ...READ);
  const all = realm.world.grants.filter((grant) => grant.clientId === sp.id);
  return c.json(collection(c, all.map(shown), context('oauth2PermissionGrants')));
}

const body = z.object({
  clientId: z.string(),
  consentType: z.enum(['AllPrincipals', 'Principal']),
  principalId: z.optional(z.nullable(z.string())),
  resourceId: z.string(),
  scope: z.nullable(z.string()),
});

async function create(c: PracticeContext): Promise<Response> {
  const { realm, caller } = await callOf(c);
  needs(caller, ...WRITE);
  needsAppAdministrator(caller);
  const parsed = body.safeParse(await bodyOf(c));
  if (!parsed.success) throw badRequest('Invalid permission grant.');
  const { clientId, consentType, principalId = null, resourceId, scope } = parsed.data;
  for (const id of [clientId, resourceId]) {
    const sp = principalById(realm, caller.tenant.id, id);
    if (!sp || Date.parse(sp.visibleFrom) > realm.now().getTime()) throw notFound(id);
  }
  if ((consentType === 'Principal') !== (principalId !== null)) {
    throw badRequest('principalId must be set exactly when consentType is Principal.');
  }
  const same = realm.world.grants.some(
    (grant) =>
      grant.clientId === clientId &&
      grant.resourceId === resourceId &&
      grant.consentType === consentType &&
      grant.principalId === principalId,
  );
  if (same) throw duplicate('Permission entry already exists.');
  const made: PermissionGrant = {
    tenantId: caller.tenant.id,
    id: newId().replaceAll('-', ''),
    clientId,
    consentType,
    principalId,
    resourceId,
    scope: scope ?? '',
  };
  realm.world.grants.push(made);
  realm.save();
  return c.json({ ...context('oauth2PermissionGrants/$entity'), ...shown(made) }, 201);
}

const find = (realm: Realm, caller: Caller, id: string): PermissionGrant => {
  const found = realm.world.grants.find(
    (grant) => grant.id === id && grant.tenantId === caller.tenant.id,
  );
  if (!found) throw notFound(id);
  return found;
};

async function update(c: PracticeContext): Promise<Response> {
  const { realm, caller } = await callOf(c);
  needs(caller, ...WRITE);
  needsAppAdministrator(caller);
  const grant = find(realm, caller, c.req.param('id') ?? '');
  const parsed = z.looseObject({ scope: z.string() }).safeParse(await bodyOf(c));
  const before: Readonly<Record<string, unknown>> = { ...shown(grant) };
  const { scope, ...rest } = parsed.data ?? {};
  // Programs send the whole grant back; what stays as it was is no change.
  const changesMore = Object.entries(rest).some(([name, value]) => before[name] !== value);
  if (scope === undefined || changesMore) {
    throw badRequest('Only the property scope can be changed.');
  }
  grant.scope = scope;
  realm.save();
  return c.body(null, 204);
}

async function remove(c: PracticeContext): Promise<Response> {
  const { realm, caller } = await callOf(c);
  needs(caller, ...WRITE);
  needsAppAdministrator(caller);
  const grant = find(realm, caller, c.req.param('id') ?? '');
  realm.world.grants = realm.world.grants.filter((entry) => entry.id !== grant.id);
  realm.save();
  return c.body(null, 204);
}

async function list(c: PracticeContext): Promise<Response> {
  const { realm, caller } = await callOf(c);
  needs(caller, ...READ);
  const all = realm.world.grants.filter((grant) => grant.tenantId === caller.tenant.id).map(shown);
  return c.json(collection(c, all, context('oauth2PermissionGrants')));
}

/** /oauth2PermissionGrants */
export const grants = new Hono<PracticeEnv>()
  .get('/', list)
  .post('/', create)
  .get('/:id', async (c) => {
    const { realm, caller } = await callOf(c);
    needs(caller, ...READ);
    return c.json({
      ...context('oauth2PermissionGrants/$entity'),
      ...shown(find(realm, caller, c.req.param('id'))),
    });
  })
  .patch('/:id', update)
  .delete('/:id', remove);
