import * as z from 'zod/mini';
import type { PracticeContext } from '../server/env';
import { principalById, userById } from '../state/find';
import type { Realm } from '../state/realm';
import { badRequest, context, notFound } from './answer';
import { findApplication, needsToKeep, READ, replace, WRITE } from './application-access';
import { type Caller, needs } from './caller';
import { collection } from './query';
import { bodyOf, callOf } from './request';

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

export async function ownersOf(c: PracticeContext): Promise<Response> {
  const { realm, caller } = await callOf(c);
  needs(caller, ...READ);
  const app = findApplication(realm, caller, c.req.param('key') ?? '');
  const owners = app.owners.flatMap((id) => shownOwner(realm, caller, id) ?? []);
  return c.json(collection(c, owners, context('directoryObjects'), { directory: true }));
}

export async function changeOwners(c: PracticeContext): Promise<Response> {
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
