import type { WatchReason, WatchState } from '../../watch';
import { moment, timeOfDay } from './dates';

type Ended = Extract<WatchState, { kind: 'ended' }>;

/** What takes its time, and how long. */
const waits: Readonly<Record<WatchReason, string>> = {
  'send-as': 'Send As takes up to 60 minutes to work everywhere.',
  mailbox: 'A new mailbox or licence takes a while to work everywhere.',
  consent: 'Consent takes some minutes to work everywhere.',
  registration: 'A new app registration takes some minutes to be known everywhere.',
  arrival: 'The mail was handed over. It may only be slow.',
};

/** What to do when the time is over. */
const afterwards: Readonly<Record<WatchReason, string>> = {
  'send-as':
    'So time is not what is missing. Ask the Exchange administrator whether the line above ran without an error.',
  mailbox:
    'So time is not what is missing. Look at the licences of the account: Exchange Online has to be among them.',
  consent: 'So time is not what is missing. Sign in as the sender once more, then send the test.',
  registration:
    'So time is not what is missing. Open the checklist: it looks for the registration.',
  arrival: 'Look into Junk and the rules of the mailbox, then send another test.',
};

const results: Readonly<Record<Ended['result'], (site: string) => string>> = {
  works: (site) => `${site} sends through Microsoft 365 now.`,
  'given-up': (site) => `${site}: the test did not work within 90 minutes.`,
  differs: (site) => `${site}: the test stops at something else now.`,
};

export const watch = {
  offer: (reason: WatchReason) =>
    reason === 'arrival'
      ? `${waits.arrival} Turn on the watch: it is looked for again by itself, and nothing is sent twice.`
      : `${waits[reason]} Turn on the watch and the test runs again by itself.`,
  start: 'Watch',
  stop: 'Stop watching',
  lookNow: 'Look now',
  watching: 'Watching',
  looking: 'Looking now',
  lookedAt: (lastAt: string, nextAt: string, now: Date) =>
    `Last looked ${moment(lastAt, now)}, looks again at ${timeOfDay(nextAt)}.`,
  slowed: 'Microsoft asked to wait a little longer.',
  nothingSent: {
    'send-as': 'No mail is sent before Microsoft takes it, and then one.',
    mailbox: 'No mail is sent before Microsoft takes it, and then one.',
    consent: 'No mail is sent before Microsoft takes it, and then one.',
    registration: 'No mail is sent before Microsoft takes it, and then one.',
    arrival: 'It only looks. No further mail is sent.',
  } satisfies Record<WatchReason, string>,
  byHand: 'Sending one by hand ends the watch.',
  leave: (untilAt: string) =>
    `You can leave this page. It goes on until ${timeOfDay(untilAt)}, as long as Sendwell is open.`,
  works: (acceptedAt: string | null) =>
    acceptedAt === null ? 'It works now' : `It works now: accepted at ${timeOfDay(acceptedAt)}`,
  givenUp: (startedAt: string, at: string) =>
    `It did not work between ${timeOfDay(startedAt)} and ${timeOfDay(at)}`,
  afterwards,
  differs: 'The watch ended: it stops at something that time does not mend',
  differsBody: (at: string) =>
    `Seen at ${at}. The row with the cross or the checklist says what to do.`,
  again: 'Watch once more',
  inList: (nextAt: string) => `Watching, next at ${timeOfDay(nextAt)}`,
  announce: {
    works: 'It works now',
    'given-up': 'The watch has ended without success',
    differs: 'The watch has ended: it stops at something else',
  } satisfies Record<Ended['result'], string>,
  notification: (result: Ended['result'], site: string) => ({
    title: result === 'works' ? 'The test has arrived' : 'The watch has ended',
    body: results[result](site),
  }),
} as const;
