import type { Realm } from '../state/realm';
import type { Application } from '../state/world';
import { denied, notFound } from './answer';
import { type Caller, needsAppAdministrator, writesOwnOnly } from './caller';
import { keyOf, sameKey } from './request';

export const READ = [
  'Application.Read.All',
  'Application.ReadWrite.All',
  'Directory.Read.All',
  'Directory.ReadWrite.All',
];
export const WRITE = [
  'Application.ReadWrite.All',
  'Directory.ReadWrite.All',
  'Application.ReadWrite.OwnedBy',
];

const visible = (realm: Realm, app: Application): boolean =>
  Date.parse(app.visibleFrom) <= realm.now().getTime();

export const ofTenant = (realm: Realm, caller: Caller): readonly Application[] =>
  realm.world.applications.filter(
    (app) => app.tenantId === caller.tenant.id && visible(realm, app),
  );

/** By object id, `(appId='...')` or `(uniqueName='...')`. */
export function findApplication(realm: Realm, caller: Caller, key: string): Application {
  const found = ofTenant(realm, caller).find((app) => sameKey(key, app, ['appId', 'uniqueName']));
  if (!found) throw notFound(keyOf(key).value);
  return found;
}

export const replace = (realm: Realm, app: Application): void => {
  realm.world.applications = realm.world.applications.map((entry) =>
    entry.id === app.id ? app : entry,
  );
  realm.save();
};

/** Whoever makes an app owns it; of applications only those that reach no other than their own. */
export const makersOf = (caller: Caller): string[] => {
  if (caller.user) return [caller.user.id];
  return writesOwnOnly(caller) ? [caller.principalId] : [];
};

/** An administrator, an owner, or an application whose permission reaches this registration. */
export function needsToKeep(caller: Caller, app: Application): void {
  const owns = app.owners.includes(caller.user?.id ?? caller.principalId);
  if (writesOwnOnly(caller) && !owns) throw denied();
  needsAppAdministrator(caller, owns);
}
