import type { ConnectionSummary } from '@shared/connection';

const DAY_MS = 86_400_000;

/** A refresh token lapses when it was not used for this long. Source: Entra, refresh tokens. */
const UNUSED_LIMIT_DAYS = 90;

/** From here on an unused sign-in is worth a line. */
const UNUSED_NOTED_DAYS = 60;

const SOON_DAYS = 30;

/** Something to do, with its day; what stops and when is worded by its kind. */
export interface DueItem {
  readonly kind: 'problem' | 'secret' | 'unused' | 'switch-off';
  readonly connection: ConnectionSummary;
  /** ISO time; null means at once. */
  readonly at: string | null;
}

export interface Due {
  readonly now: readonly DueItem[];
  readonly soon: readonly DueItem[];
  readonly later: readonly DueItem[];
}

function itemsOf(connection: ConnectionSummary, now: Date): readonly DueItem[] {
  const items: DueItem[] = [];
  if (connection.status === 'problem') items.push({ kind: 'problem', connection, at: null });
  if (connection.secretEndsAt !== null)
    items.push({ kind: 'secret', connection, at: connection.secretEndsAt });
  if (connection.switchOffAt !== null)
    items.push({ kind: 'switch-off', connection, at: connection.switchOffAt });
  if (connection.lastUsedAt !== null) {
    const used = new Date(connection.lastUsedAt).getTime();
    if (now.getTime() - used >= UNUSED_NOTED_DAYS * DAY_MS) {
      const at = new Date(used + UNUSED_LIMIT_DAYS * DAY_MS).toISOString();
      items.push({ kind: 'unused', connection, at });
    }
  }
  return items;
}

const timeOf = (item: DueItem): number => (item.at === null ? 0 : new Date(item.at).getTime());

/** What is due now, within 30 days, and later, the earliest first. */
export function dueOf(connections: readonly ConnectionSummary[], now: Date): Due {
  const items = connections
    .flatMap((connection) => itemsOf(connection, now))
    .sort((a, b) => timeOf(a) - timeOf(b));
  const start = now.getTime();
  const soonEnd = start + SOON_DAYS * DAY_MS;
  return {
    now: items.filter((item) => timeOf(item) <= start),
    soon: items.filter((item) => timeOf(item) > start && timeOf(item) <= soonEnd),
    later: items.filter((item) => timeOf(item) > soonEnd),
  };
}
