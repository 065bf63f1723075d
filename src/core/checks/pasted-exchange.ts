import type { ExchangeFacts } from './exchange-output';

/** A fact somebody read in Exchange: what it was, on which day, and what it is about. */
export interface Pasted<T> {
  readonly value: T;
  readonly at: string;
  /** The mailbox, or the app and the mailbox: a fact about another one says nothing here. */
  readonly about: string;
}

/** What is kept of pasted Exchange output: the facts that were understood, never the text. */
export interface PastedExchange {
  /** User names that may send as the mailbox. */
  readonly sendAs: Pasted<readonly string[]> | null;
  readonly tenantSmtp: Pasted<'on' | 'off'> | null;
  /** `not-set`: the organisation's switch decides. */
  readonly mailboxSmtp: Pasted<'on' | 'off' | 'not-set'> | null;
  readonly appScope: Pasted<{ readonly inScope: boolean; readonly how: string }> | null;
}

/** What the facts are about. */
export interface Subject {
  readonly fromAddress: string;
  readonly appId: string | null;
}

/**
 * How long a pasted answer is judged.
 *
 * Nobody tells us when a setting in Exchange changes, and nothing reads it anew. After a month a pass would be a memory,
 * and a problem may long be mended: the check asks for the line again.
 */
export const PASTED_COUNTS_DAYS = 30;

const DAY_MS = 86_400_000;

export const aboutMailbox = ({ fromAddress }: Subject): string => fromAddress.toLowerCase();

export const aboutApp = (subject: Subject): string =>
  `${subject.appId?.toLowerCase() ?? ''} ${aboutMailbox(subject)}`;

/** Takes on what was understood; what this output did not tell stays, with its own day. */
export function withPasted(
  before: PastedExchange | null,
  read: ExchangeFacts,
  subject: Subject,
  at: string,
): PastedExchange {
  const mailbox = aboutMailbox(subject);
  const of = <T>(value: T, about = mailbox): Pasted<T> => ({ value, at, about });
  const { sendAs, tenantSmtp, mailboxSmtp, appScope } = read;
  return {
    sendAs: sendAs ? of(sendAs.map(({ trustee }) => trustee)) : (before?.sendAs ?? null),
    tenantSmtp: tenantSmtp ? of(tenantSmtp) : (before?.tenantSmtp ?? null),
    mailboxSmtp: mailboxSmtp ? of(mailboxSmtp) : (before?.mailboxSmtp ?? null),
    appScope: appScope ? of(appScope, aboutApp(subject)) : (before?.appScope ?? null),
  };
}

/** What an output told, in the words of the contract; empty when nothing in it was understood. */
export const understoodOf = (read: ExchangeFacts): readonly string[] => [
  ...(read.sendAs ? ['send-as'] : []),
  ...(read.tenantSmtp || read.mailboxSmtp ? ['smtp-auth'] : []),
  ...(read.appScope ? ['app-scope'] : []),
];

/** Whether a fact can still be judged: about this very thing, and young enough. */
export function ageOf<T>(
  fact: Pasted<T> | null,
  about: string,
  now: Date,
): 'counts' | 'too-old' | 'absent' {
  if (fact === null || fact.about !== about) return 'absent';
  const age = now.getTime() - Date.parse(fact.at);
  // A day ahead of us is a clock that was put right since: its age cannot be told.
  return age <= PASTED_COUNTS_DAYS * DAY_MS && age >= -DAY_MS ? 'counts' : 'too-old';
}
