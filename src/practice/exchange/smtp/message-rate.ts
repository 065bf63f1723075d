import { beside } from '../../state/beside';
import type { Realm } from '../../state/realm';
import type { World } from '../../state/world';

const MESSAGES_A_MINUTE = 30;
const MINUTE_MS = 60_000;

/** One message: when it came and when it leaves. */
interface Turn {
  readonly cameAt: number;
  readonly leavesAt: number;
}

/** The last turns of each mailbox. */
const turnsIn = beside<World, Map<string, readonly Turn[]>>(() => new Map());

/**
 * How long one more message of this mailbox waits.
 *
 * Exchange takes more than 30 a minute, but carries the excess over into the minutes that follow (Microsoft's page on
 * SMTP submission, read 2026-11-21).
 */
export function waitForTurn(realm: Realm, mailboxId: string): number {
  const now = realm.now().getTime();
  const turns = turnsIn(realm.world);
  // Whoever put the practice clock back has not sent yet what was sent later.
  const before = (turns.get(mailboxId) ?? []).filter(({ cameAt }) => cameAt <= now);
  const oldest = before.length < MESSAGES_A_MINUTE ? undefined : before[0];
  const leavesAt = oldest === undefined ? now : Math.max(now, oldest.leavesAt + MINUTE_MS);
  turns.set(mailboxId, [...before, { cameAt: now, leavesAt }].slice(-MESSAGES_A_MINUTE));
  return leavesAt - now;
}
