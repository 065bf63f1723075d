import type { ConnectionSummary } from '@shared/connection';

const rank: Readonly<Record<ConnectionSummary['status'], number>> = {
  problem: 0,
  attention: 1,
  'in-set-up': 2,
  'not-checked': 3,
  ok: 4,
};

const byName = new Intl.Collator('en').compare;

/** A new secret waits for someone as a set-up does, unless the connection's health is more pressing. */
const rankOf = ({ status, rotation }: ConnectionSummary): number =>
  rotation === null ? rank[status] : Math.min(rank[status], rank['in-set-up']);

/** What needs someone comes first, the rest by name. */
export const ordered = (connections: readonly ConnectionSummary[]): readonly ConnectionSummary[] =>
  [...connections].sort((a, b) => rankOf(a) - rankOf(b) || byName(a.siteName, b.siteName));

/** Connections whose site, address or application has these letters. */
export function matching(
  connections: readonly ConnectionSummary[],
  query: string,
): readonly ConnectionSummary[] {
  const letters = query.trim().toLowerCase();
  if (letters === '') return connections;
  return connections.filter((connection) =>
    [connection.siteName, connection.fromAddress, connection.targetName].some((text) =>
      text.toLowerCase().includes(letters),
    ),
  );
}
