import type { StoredMessage } from '../state/world';

/** What a message says, whatever form it came in and wherever it lies. */
export type Content = Pick<
  StoredMessage,
  | 'subject'
  | 'body'
  | 'html'
  | 'importance'
  | 'to'
  | 'cc'
  | 'bcc'
  | 'replyTo'
  | 'headers'
  | 'attachments'
>;

/** One message on its way out. */
export interface Outgoing extends Content {
  readonly from: string | null;
  readonly internetMessageId: string | null;
  readonly saveToSentItems: boolean;
  /** Whom it goes to, where that was said beside the message, as SMTP does. */
  readonly envelope?: readonly string[];
}

/** Each of them once: who is named twice gets the mail once. */
export function recipientsOf({ envelope, to, cc, bcc }: Outgoing): readonly string[] {
  const byName = new Map<string, string>();
  for (const address of envelope ?? [...to, ...cc, ...bcc]) {
    const name = address.toLowerCase();
    if (!byName.has(name)) byName.set(name, address);
  }
  return [...byName.values()];
}

export const emptyContent = (): Content => ({
  subject: '',
  body: '',
  html: false,
  importance: 'normal',
  to: [],
  cc: [],
  bcc: [],
  replyTo: [],
  headers: [],
  attachments: [],
});
