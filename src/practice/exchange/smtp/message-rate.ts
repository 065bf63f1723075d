import type { Realm } from '../../state/realm';
import type { World } from '../../state/world';

const MESSAGES_A_MINUTE = 30;
const MINUTE_MS = 60_000;

/** When the last messages of each mailbox leave. */
const leaving = new WeakMap<World, Map<string, number[]>>();

const ofWorld = ({ world }: Realm): Map<string, number[]> => {
  const present = leaving.get(world) ?? new Map<string, number[]>();
  leaving.set(world, present);
  return present;
};

/**
 * How long one more message of this mailbox waits.
 *
 * Exchange takes more than 30 a minute, but carries the excess over into the minutes that follow (Microsoft's page on
 * SMTP submission, read 2026-11-21).
 */
export function waitForTurn(realm: Realm, mailboxId: string): number {
  const now = realm.now().getTime();
  const before = ofWorld(realm).get(mailboxId) ?? [];
  const oldest = before.length < MESSAGES_A_MINUTE ? undefined : before[0];
  const leaves = oldest === undefined ? now : Math.max(now, oldest + MINUTE_MS);
  ofWorld(realm).set(mailboxId, [...before, leaves].slice(-MESSAGES_A_MINUTE));
  return leaves - now;
}
