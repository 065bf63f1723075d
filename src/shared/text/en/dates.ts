const DAY_MS = 86_400_000;

const language = 'en-GB';

const dayFormat = new Intl.DateTimeFormat(language, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

const localDay = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' });

const localTime = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' });

/** A day as people here write it: 19 May 2027. Days of Microsoft's answers are days in UTC. */
export const day = (iso: string): string => {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : dayFormat.format(date);
};

/** Whole days from now on, negative once it is past. */
export const daysUntil = (iso: string, now: Date): number =>
  Math.ceil((new Date(iso).getTime() - now.getTime()) / DAY_MS);

/** Day and distance: 2 Dec 2026, in 12 days. */
export const dayWithDistance = (iso: string, now: Date): string => {
  const days = daysUntil(iso, now);
  if (days < 0) return `${day(iso)}, ${-days === 1 ? 'yesterday' : `${-days} days ago`}`;
  if (days === 0) return `${day(iso)}, today`;
  return `${day(iso)}, ${days === 1 ? 'tomorrow' : `in ${days} days`}`;
};

/** The time of day where the person is: 14:02. */
export const timeOfDay = (iso: string): string => localTime.format(new Date(iso));

const dayNumber = (date: Date): number =>
  Math.floor((date.getTime() - date.getTimezoneOffset() * 60_000) / DAY_MS);

/** Which day something was: today, yesterday, 3 Nov. */
const dayWord = (iso: string, now: Date): string => {
  const then = new Date(iso);
  const ago = dayNumber(now) - dayNumber(then);
  return ago === 0 ? 'today' : ago === 1 ? 'yesterday' : localDay.format(then);
};

/** When something was: today at 14:02, yesterday at 17:40, 3 Nov at 09:40. */
export const moment = (iso: string, now: Date): string =>
  `${dayWord(iso, now)} at ${timeOfDay(iso)}`;

/** When an earlier run was, as exact as one has to know: 14:02 of today, yesterday, 3 Nov. */
export const shortMoment = (iso: string, now: Date): string => {
  const word = dayWord(iso, now);
  return word === 'today' ? timeOfDay(iso) : word;
};

/** How long something took: 0.4 s; 12 min once seconds say little. */
export const seconds = (ms: number): string => {
  if (ms < 50) return 'under 0.1 s';
  return ms < 120_000 ? `${(ms / 1000).toFixed(1)}\u00a0s` : `${Math.round(ms / 60_000)}\u00a0min`;
};

/** What is left of a limit, or how long something runs: 4:32. */
export const clock = (ms: number): string => {
  const whole = Math.max(0, Math.floor(ms / 1000));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
};

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
