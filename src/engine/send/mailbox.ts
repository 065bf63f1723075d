import type { SeenMail } from '@core/send/bounce';

/** The sender's mailbox as the test sees it, reached with the site's own app. Raises `graph.*` and `network.*`. */
export interface Mailbox {
  readonly exists: (signal: AbortSignal) => Promise<Answered<{ readonly found: boolean }>>;
  /** Hands a whole MIME message to Graph, once. */
  readonly send: (
    mime: string,
    signal: AbortSignal,
  ) => Promise<Answered<{ readonly status: number }>>;
  readonly isInSentItems: (
    subject: string,
    signal: AbortSignal,
  ) => Promise<Answered<{ readonly found: boolean }>>;
  /** The newest mails of the inbox. */
  readonly newest: (
    signal: AbortSignal,
  ) => Promise<Answered<{ readonly mails: readonly SeenMail[] }>>;
}

export type Answered<T> = T & { readonly requestId: string | null };
