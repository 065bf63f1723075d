import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { PracticeContext, PracticeEnv } from '../server/env';
import { principalById, userById } from '../state/find';
import { hashOf, newId, type Realm } from '../state/realm';
import type { Application, Secret } from '../state/world';
import { badRequest, context, denied, GraphRefusal, notFound } from './answer';
import { shownApplication } from './application-shape';
import { newApplication, patched, readApplication } from './application-write';
import { type Caller, needs, needsAppAdministrator, writesOwnOnly } from './caller';
import { collection, select } from './query';
import { bodyOf, callOf, keyOf, sameKey } from './request';

const READ = [
  'Application.Read.All',
  'Application.ReadWrite.All',
  'Directory.Read.All',
  'Directory.ReadWrite.All',
];
const WRITE = [
  'Application.ReadWrite.All',
  'Directory.ReadWrite.All',
  'Application.ReadWrite.OwnedBy',
];

const DAY_MS = 86_400_000;

const visible = (realm: Realm, app: Application): boolean =>
  Date.parse(app.visibleFrom) <= realm.now().getTime();

const ofTenant = (realm: Realm, caller: Caller): readonly Application[] =>
  realm.world.applications.filter(
    (app) => app.tenantId === caller.tenant.id && visible(realm, app),
  );

/** By object id, `(appId='...')` or `(uniqueName='...')`. */
export function findApplication(realm: Realm, caller: Caller, key: string): Application {
  const found = ofTenant(realm, caller).find((app) => sameKey(key, app, ['appId', 'uniqueName']));
  if (!found) throw notFound(keyOf(key).value);
  return found;
}

const replace = (realm: Realm, app: Application): void => {
  realm.world.applications = realm.world.applications.map((entry) =>
    entry.id === app.id ? app : entry,
  );
  realm.save();
};

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

/** Whoever makes an app owns it; of applications only those that reach no other than their own. */
const makersOf = (caller: Caller): string[] => {
  if (caller.user) return [caller.user.id];
  return writesOwnOnly(caller) ? [caller.principalId] : [];
};

/** An administrator, an owner, or an application whose permission reaches this registration. */
function needsToKeep(caller: Caller, app: Application): void {
  const owns = app.owners.includes(caller.user?.id ?? caller.principalId);
  if (writesOwnOnly(caller) && !owns) throw denied();
  needsAppAdministrator(caller, owns);
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

const passwordBody = z.object({
  passwordCredential: z.optional(
    z.nullable(
      z.object({
        displayName: z.optional(z.nullable(z.string())),
        startDateTime: z.optional(z.nullable(z.string())),
        endDateTime: z.optional(z.nullable(z.string())),
      }),
    ),
  ),
});

async function addPassword(c: PracticeContext): Promise<Response> {
  const { realm, caller } = await callOf(c);
  needs(caller, ...WRITE);
  const app = findApplication(realm, caller, c.req.param('key') ?? '');
  needsToKeep(caller, app);
  const parsed = passwordBody.safeParse(await bodyOf(c));
  if (!parsed.success) throw badRequest('The passwordCredential is invalid.');
  const asked = parsed.data.passwordCredential;
  const start = asked?.startDateTime ? new Date(asked.startDateTime) : realm.now();
  const end = asked?.endDateTime
    ? new Date(asked.endDateTime)
    : new Date(start.getTime() + 730 * DAY_MS);
  if (Number.isNaN(end.getTime()) || end <= start) {
    throw badRequest(
      "Invalid value specified for property 'endDateTime' of resource 'PasswordCredential'.",
    );
  }
  const { appPolicy } = caller.tenant;
  if (appPolicy.enabled && appPolicy.blockSecrets) {
    throw badRequest(
      'Credential type not allowed as per assigned policy.',
      'CredentialTypeNotAllowedAsPerAppPolicy',
    );
  }
  if (
    appPolicy.enabled &&
    appPolicy.maxSecretDays !== null &&
    end.getTime() - start.getTime() > appPolicy.maxSecretDays * DAY_MS + 60_000
  ) {
    throw badRequest(
      'Credential lifetime exceeds the max value allowed as per assigned policy.',
      'CredentialInvalidLifetimeAsPerAppPolicy',
    );
  }
  const value = `${randomBytes(3).toString('base64url').slice(0, 3)}8Q~${randomBytes(32).toString('base64url').slice(0, 34)}`;
  const secret: Secret = {
    keyId: newId(),
    displayName: asked?.displayName ?? null,
    hint: value.slice(0, 3),
    startDateTime: start.toISOString(),
    endDateTime: end.toISOString(),
    hash: hashOf(value),
  };
  if (app.signInAudience.includes('Personal') && app.passwordCredentials.length >= 2) {
    throw badRequest('Applications with personal accounts may have at most two secrets.');
  }
  replace(realm, { ...app, passwordCredentials: [...app.passwordCredentials, secret] });
  return c.json({
    ...context('microsoft.graph.passwordCredential'),
    customKeyIdentifier: null,
    displayName: secret.displayName,
    endDateTime: secret.endDateTime,
    hint: secret.hint,
    keyId: secret.keyId,
    secretText: value,
    startDateTime: secret.startDateTime,
  });
}

async function removePassword(c: PracticeContext): Promise<Response> {
  const { realm, caller } = await callOf(c);
  needs(caller, ...WRITE);
  const app = findApplication(realm, caller, c.req.param('key') ?? '');
  needsToKeep(caller, app);
  const parsed = z.object({ keyId: z.string() }).safeParse(await bodyOf(c));
  const keyId = parsed.success ? parsed.data.keyId : '';
  if (!app.passwordCredentials.some((secret) => secret.keyId === keyId)) {
    throw badRequest(`No password credential found with keyId '${keyId}'.`);
  }
  replace(realm, {
    ...app,
    passwordCredentials: app.passwordCredentials.filter((secret) => secret.keyId !== keyId),
  });
  return c.body(null, 204);
}

function shownOwner(realm: Realm, caller: Caller, id: string) {
  const user = userById(realm, id);
  if (user) {
    const { displayName, upn: userPrincipalName } = user;
    return { '@odata.type': '#microsoft.graph.user', id, displayName, userPrincipalName };
  }
  const sp = principalById(realm, caller.tenant.id, id);
  return sp
    ? { '@odata.type': '#microsoft.graph.servicePrincipal', id, displayName: sp.displayName }
    : null;
}

async function ownersOf(c: PracticeContext): Promise<Response> {
  const { realm, caller } = await callOf(c);
  needs(caller, ...READ);
  const app = findApplication(realm, caller, c.req.param('key') ?? '');
  const owners = app.owners.flatMap((id) => shownOwner(realm, caller, id) ?? []);
  return c.json(collection(c, owners, context('directoryObjects'), { directory: true }));
}

async function changeOwners(c: PracticeContext): Promise<Response> {
  const { realm, caller } = await callOf(c);
  needs(caller, ...WRITE);
  const app = findApplication(realm, caller, c.req.param('key') ?? '');
  needsToKeep(caller, app);
  const removed = c.req.param('owner');
  if (removed) {
    if (!app.owners.includes(removed)) throw notFound(removed);
    replace(realm, { ...app, owners: app.owners.filter((id) => id !== removed) });
    return c.body(null, 204);
  }
  const parsed = z.object({ '@odata.id': z.string() }).safeParse(await bodyOf(c));
  const id = parsed.success ? (parsed.data['@odata.id'].split('/').at(-1) ?? '') : '';
  if (!userById(realm, id)) throw notFound(id);
  if (app.owners.includes(id)) {
    throw badRequest(
      "One or more added object references already exist for the following modified properties: 'owners'.",
    );
  }
  replace(realm, { ...app, owners: [...app.owners, id] });
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
  .post('/:key/owners/$ref', changeOwners)
  .delete('/:key/owners/:owner/$ref', changeOwners);
