/** An ISO 8601 duration such as P180D, P6M or P1Y in whole days; null for what is none. */
export function durationDays(duration: string | null): number | null {
  const match = /^P(?=\d|T\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T.*)?$/.exec(
    duration ?? '',
  );
  if (!match) return null;
  const [years, months, weeks, days] = match.slice(1).map((part) => Number(part ?? 0));
  return (years ?? 0) * 365 + (months ?? 0) * 30 + (weeks ?? 0) * 7 + (days ?? 0);
}
