import type { ConnectionSummary } from '@shared/connection';

const rank: Readonly<Record<ConnectionSummary['status'], number>> = {
  problem: 0,
  attention: 1,
  'in-set-up': 2,
  'not-checked': 3,
  ok: 4,
};

const byName = new Intl.Collator('en').compare;

/** What needs someone comes first, the rest by name. */
export const ordered = (connections: readonly ConnectionSummary[]): readonly ConnectionSummary[] =>
  [...connections].sort(
    (a, b) => rank[a.status] - rank[b.status] || byName(a.siteName, b.siteName),
  );

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
