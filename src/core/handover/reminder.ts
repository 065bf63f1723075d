import { reminderText } from '@shared/text/en/reminder';
import { createEvent, type DateArray } from 'ics';

export interface ReminderFacts {
  readonly connectionId: string;
  readonly siteName: string;
  readonly siteUrl: string;
  readonly targetName: string;
  readonly appName: string;
  readonly appId: string;
  /** ISO date the secret ends. */
  readonly secretEndsAt: string;
  readonly now: Date;
}

const DAYS_BEFORE = 14;
const DAY_MS = 86_400_000;

const dateOf = (date: Date): DateArray => [
  date.getUTCFullYear(),
  date.getUTCMonth() + 1,
  date.getUTCDate(),
];

/**
 * A calendar file (RFC 5545): a whole-day entry two weeks before the secret ends, with an alarm that morning.
 *
 * A secret that ends sooner is reminded of today. The same secret gives the same UID, so importing twice keeps one.
 */
export function secretReminder(facts: ReminderFacts): string {
  const ends = new Date(facts.secretEndsAt);
  const wanted = new Date(ends.getTime() - DAYS_BEFORE * DAY_MS);
  const { error, value } = createEvent({
    uid: `${facts.connectionId}-${facts.secretEndsAt.slice(0, 10)}@sendwell`,
    productId: 'Sendwell',
    title: reminderText.title(facts.siteName),
    description: reminderText.description({ ...facts, day: facts.secretEndsAt.slice(0, 10) }),
    url: facts.siteUrl,
    start: dateOf(wanted < facts.now ? facts.now : wanted),
    duration: { days: 1 },
    busyStatus: 'FREE',
    alarms: [{ action: 'display', description: 'Reminder', trigger: { hours: 9, before: false } }],
  });
  if (!value) throw new Error('the reminder could not be written', { cause: error });
  return value;
}
