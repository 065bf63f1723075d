const DAY_MS = 86_400_000;

/** Two years, as the portal offers at most; an organisation's rule may shorten it. */
const LONGEST_DAYS = 730;

/** The day a new secret ends: what was asked for, within the organisation's rule. ISO, midnight UTC. */
export function secretEnd(now: Date, asked: string | null, maxDays: number | null): string {
  const longest = Math.min(LONGEST_DAYS, Math.max(1, maxDays ?? LONGEST_DAYS));
  const latest = new Date(now.getTime() + longest * DAY_MS);
  const wish = asked === null ? null : new Date(asked);
  const end = wish && !Number.isNaN(wish.getTime()) && wish > now && wish < latest ? wish : latest;
  return `${end.toISOString().slice(0, 10)}T00:00:00Z`;
}
