/** How long to wait before the next try of a safe request, in ms; null when it is not to be tried again. */
export function retryDelay(
  attempt: number,
  status: number | 'lost',
  retryAfter: string | null,
  now: Date,
  random: () => number,
): number | null {
  if (attempt >= MAX_RETRIES || !(status === 'lost' || RETRIED.has(status))) return null;
  const asked = retryAfter === null ? null : secondsOf(retryAfter, now);
  if (asked !== null) return asked > LONGEST_WAIT_S ? null : asked * 1000;
  return 500 * 2 ** attempt * (0.75 + random() / 2);
}

const MAX_RETRIES = 3;
const LONGEST_WAIT_S = 60;
const RETRIED: ReadonlySet<number | 'lost'> = new Set([429, 500, 502, 503, 504]);

/** RFC 9110 section 10.2.3: seconds or a date. */
const secondsOf = (value: string, now: Date): number | null => {
  if (/^\d+$/.test(value.trim())) return Number(value);
  // Every form of the date begins with a day of the week; Date.parse alone takes "-5" for a year.
  const date = /^[A-Z][a-z]{2}/.test(value.trim()) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, Math.ceil((date - now.getTime()) / 1000));
};
