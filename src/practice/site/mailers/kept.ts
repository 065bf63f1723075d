import { randomBytes } from 'node:crypto';
import type { Realm } from '../../state/realm';
import type { Mailer, Site } from '../../state/world';

/** The settings a site keeps for sending; null before anybody has saved any. */
export const mailerOf = (realm: Realm, site: Site): Mailer | null =>
  realm.world.mailers.find((mailer) => mailer.host === site.host) ?? null;

export function keepMailer(realm: Realm, mailer: Mailer): void {
  realm.world.mailers = [
    ...realm.world.mailers.filter((other) => other.host !== mailer.host),
    mailer,
  ];
  realm.save();
}

/** The one `state` a site remembers: that of the sign-in it began last. */
const states = new WeakMap<Realm, Map<string, string>>();

export function beginState(realm: Realm, site: Site): string {
  const state = randomBytes(16).toString('hex');
  const kept = states.get(realm) ?? new Map<string, string>();
  states.set(realm, kept.set(site.host, state));
  return state;
}

/** Whether this is the answer to the last sign-in begun; a site that began none takes any. */
export function fitsState(realm: Realm, site: Site, state: string | undefined): boolean {
  const kept = states.get(realm)?.get(site.host);
  return kept === undefined || kept === state;
}
