import { Hono } from 'hono';
import type { PracticeContext, PracticeEnv } from '../server/env';
import type { Realm } from '../state/realm';
import { context, GraphRefusal, notFound } from './answer';
import {
  findApplication,
  makersOf,
  needsToKeep,
  ofTenant,
  READ,
  replace,
  WRITE,
} from './application-access';
import { changeOwners, ownersOf } from './application-owners';
import { addPassword, removePassword } from './application-secrets';
import { shownApplication } from './application-shape';
import { newApplication, patched, readApplication } from './application-write';
import { type Caller, needs, needsAppAdministrator } from './caller';
import { property } from './property';
import { collection, select } from './query';
import { bodyOf, callOf, keyOf, sameKey } from './request';

/** So many objects somebody without an administrator's role may make. */
const MOST_OWNED = 250;

function heedQuota(realm: Realm, caller: Caller): void {
  const { user } = caller;
  if (!user || user.roles.length > 0) return;
  const owned = ofTenant(realm, caller).filter((app) => app.owners.includes(user.id));
  if (owned.length < MOST_OWNED) return;
  throw new GraphRefusal(
    403,
    'Directory_QuotaExceeded',
    'The directory object quota limit for the Principal has been exceeded. Please ask your administrator to increase the quota limit or delete objects to reduce the used quota.',
  );
}

async function create(c: PracticeContext): Promise<Response> {
  const { realm, caller } = await callOf(c);
  needs(caller, ...WRITE);
  if (!caller.tenant.usersMayCreateApps && !caller.user?.roles.includes('Application Developer')) {
    needsAppAdministrator(caller);
  }
  heedQuota(realm, caller);
  const written = newApplication(realm, caller.tenant.id, readApplication(await bodyOf(c)));
  const app = { ...written, owners: makersOf(caller) };
  realm.world.applications.push(app);
  realm.save();
  return c.json({ ...context('applications/$entity'), ...shownApplication(app) }, 201);
}

async function update(c: PracticeContext): Promise<Response> {
  const { realm, caller } = await callOf(c);
  needs(caller, ...WRITE);
  const key = c.req.param('key') ?? '';
  const written = readApplication(await bodyOf(c));
  const present = ofTenant(realm, caller).find((app) => sameKey(key, app, ['appId', 'uniqueName']));
  if (
    !present &&
    /create-if-missing/i.test(c.req.header('prefer') ?? '') &&
    keyOf(key).name === 'uniqueName'
  ) {
    needsAppAdministrator(caller);
    const hidden = realm.world.applications.some(
      (app) => app.uniqueName === keyOf(key).value && app.tenantId === caller.tenant.id,
    );
    if (hidden)
      throw new GraphRefusal(
        409,
        'Request_MultipleObjectsWithSameKeyValue',
        `Another object with the same value for property uniqueName already exists.`,
      );
    const app = newApplication(realm, caller.tenant.id, {
      ...written,
      uniqueName: keyOf(key).value,
    });
    realm.world.applications.push(app);
    realm.save();
    return c.json({ ...context('applications/$entity'), ...shownApplication(app) }, 201);
  }
  if (!present) throw notFound(keyOf(key).value);
  needsToKeep(caller, present);
  replace(realm, patched(present, written));
  return c.body(null, 204);
}

async function remove(c: PracticeContext): Promise<Response> {
  const { realm, caller } = await callOf(c);
  needs(caller, ...WRITE);
  const app = findApplication(realm, caller, c.req.param('key') ?? '');
  needsToKeep(caller, app);
  const { world } = realm;
  world.applications = world.applications.filter((entry) => entry.id !== app.id);
  const gone = world.servicePrincipals.filter((sp) => sp.appId === app.appId).map((sp) => sp.id);
  world.servicePrincipals = world.servicePrincipals.filter((sp) => !gone.includes(sp.id));
  world.grants = world.grants.filter((grant) => !gone.includes(grant.clientId));
  world.roleAssignments = world.roleAssignments.filter(
    (entry) => !gone.includes(entry.principalId),
  );
  realm.save();
  return c.body(null, 204);
}

async function list(c: PracticeContext): Promise<Response> {
  const { realm, caller } = await callOf(c);
  needs(caller, ...READ);
  const all = ofTenant(realm, caller).map(shownApplication);
  return c.json(collection(c, all, context('applications'), { directory: true }));
}

async function read(c: PracticeContext): Promise<Response> {
  const { realm, caller } = await callOf(c);
  needs(caller, ...READ);
  const app = findApplication(realm, caller, c.req.param('key') ?? '');
  return c.json({
    ...context('applications/$entity'),
    ...select(shownApplication(app), c.req.query('$select')),
  });
}

async function readProperty(c: PracticeContext): Promise<Response> {
  const { realm, caller } = await callOf(c);
  needs(caller, ...READ);
  const app = findApplication(realm, caller, c.req.param('key') ?? '');
  return property(c, 'applications', shownApplication(app));
}

/** /applications and what hangs on one. */
export const applications = new Hono<PracticeEnv>()
  .get('/', list)
  .post('/', create)
  .get('/:key', read)
  .patch('/:key', update)
  .delete('/:key', remove)
  .post('/:key/addPassword', addPassword)
  .post('/:key/removePassword', removePassword)
  .get('/:key/owners', ownersOf)
  .get('/:key/:property', readProperty)
  .post('/:key/owners/$ref', changeOwners)
  .delete('/:key/owners/:owner/$ref', changeOwners);
