import { tenantById, userByAddress } from '../state/find';
import { newId, type Realm } from '../state/realm';
import type { StoredMessage, User } from '../state/world';
import { bounceFor } from './bounce';
import { type Outgoing, recipientsOf } from './outgoing';
import { troubleAt } from './troubles';

export interface Submitter {
  /** Delivery waits so long: more was submitted than is carried at a time. */
  readonly waitMs?: number;
  /** Who is signed in; for an application the mailbox it acts as. */
  readonly actor: User;
  readonly mailbox: User;
  readonly appOnly: boolean;
  readonly appId: string;
}

/** What became of it; a refusal in Graph's words. */
export type Submitted =
  | { readonly kind: 'accepted'; readonly internetMessageId: string }
  | {
      readonly kind: 'refused';
      readonly status: 400 | 403 | 404;
      readonly code: string;
      readonly message: string;
    };

const refused = (status: 400 | 403 | 404, code: string, message: string): Submitted => ({
  kind: 'refused',
  status,
  code,
  message,
});

/** A Send As grant takes effect after up to an hour. */
const SEND_AS_REPLICATION_MS = 3_600_000;
const DELIVERY_MS = 300;
const ADDRESS = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;

/** Whether `actor` may put this address into From. */
export function maySendAs(realm: Realm, actor: User, from: string): boolean {
  const lower = from.toLowerCase();
  if (actor.addresses.includes(lower) || actor.upn.toLowerCase() === lower) return true;
  const owner = userByAddress(realm, lower);
  const now = realm.now().getTime();
  return [...(owner?.sendAs ?? []), ...(owner?.sendOnBehalf ?? [])].some(
    (grant) =>
      grant.userId === actor.id && now - Date.parse(grant.grantedAt) >= SEND_AS_REPLICATION_MS,
  );
}

/** Takes a message: the rules of sending, a copy in Sent Items, delivery or a bounce. */
export function submit(realm: Realm, submitter: Submitter, message: Outgoing): Submitted {
  const { mailbox } = submitter;
  if (mailbox.mailbox === 'over-quota') {
    return refused(403, 'ErrorQuotaExceeded', 'The mailbox quota has been exceeded.');
  }
  const trouble = tenantById(realm, mailbox.tenantId)?.trouble ?? null;
  const [code, words] = troubleAt(trouble, 'graph')?.split(': ') ?? [];
  if (code && words) return refused(403, code, words);
  const recipients = recipientsOf(message);
  if (recipients.length === 0 || recipients.some((address) => !ADDRESS.test(address))) {
    return refused(400, 'ErrorInvalidRecipients', 'At least one recipient is not valid.');
  }
  const from = message.from ?? mailbox.addresses[0] ?? mailbox.upn;
  if (!maySendAs(realm, mailbox, from)) {
    return refused(
      403,
      'ErrorSendAsDenied',
      'The user account which was used to submit this request does not have the right to send mail on behalf of the specified sending account.',
    );
  }
  const stored: Posted = {
    subject: message.subject,
    body: message.body,
    html: message.html,
    importance: message.importance,
    from: shownFrom(realm, mailbox, from.toLowerCase()),
    sender: mailbox.addresses[0] ?? mailbox.upn,
    to: message.to.map((address) => address.toLowerCase()),
    cc: message.cc.map((address) => address.toLowerCase()),
    bcc: message.bcc.map((address) => address.toLowerCase()),
    replyTo: message.replyTo,
    headers: message.headers,
    attachments: message.attachments,
    internetMessageId: message.internetMessageId ?? `<${newId()}@practice.prod.outlook.com>`,
    at: realm.now().toISOString(),
  };
  const waitMs = submitter.waitMs ?? 0;
  if (message.saveToSentItems) keep(realm, mailbox, 'sentitems', stored, 0);
  for (const address of recipients) deliver(realm, mailbox, address, stored, waitMs);
  return { kind: 'accepted', internetMessageId: stored.internetMessageId };
}

/** Without the organisation's switch for it, an alias gives way to the primary address. */
function shownFrom(realm: Realm, mailbox: User, from: string): string {
  const keeps = tenantById(realm, mailbox.tenantId)?.sendFromAlias ?? true;
  return !keeps && mailbox.addresses.includes(from) ? (mailbox.addresses[0] ?? from) : from;
}

/** A message before it lies in a mailbox. */
type Posted = Omit<
  StoredMessage,
  'userId' | 'folder' | 'id' | 'visibleFrom' | 'read' | 'categories'
>;

/** A report of non-delivery carries nothing of the message but its subject. */
const reportOnly = {
  html: false,
  importance: 'normal',
  cc: [],
  bcc: [],
  replyTo: [],
  headers: [],
  attachments: [],
} satisfies Partial<Posted>;

export const newItemId = (): string => `AAMk${newId().replaceAll('-', '')}`;

function deliver(
  realm: Realm,
  sender: User,
  address: string,
  stored: Posted,
  waitMs: number,
): void {
  const bounce = bounceFor(realm, sender, address, stored.subject);
  if (bounce) {
    keep(
      realm,
      sender,
      'inbox',
      { ...stored, ...reportOnly, ...bounce, at: realm.now().toISOString() },
      waitMs + DELIVERY_MS,
    );
    return;
  }
  const receiver = userByAddress(realm, address);
  const folder = folderFor(realm, sender);
  if (receiver && receiver.mailbox !== 'none' && folder !== null) {
    keep(realm, receiver, folder, { ...stored, bcc: [] }, waitMs + DELIVERY_MS);
  }
}

/** null: taken, and never delivered. */
function folderFor(realm: Realm, sender: User): StoredMessage['folder'] | null {
  const trouble = tenantById(realm, sender.tenantId)?.trouble ?? null;
  if (troubleAt(trouble, 'lost') !== null) return null;
  return troubleAt(trouble, 'junk') === null ? 'inbox' : 'junkemail';
}

function keep(
  realm: Realm,
  user: User,
  folder: StoredMessage['folder'],
  stored: Posted,
  afterMs: number,
): void {
  realm.world.messages.push({
    ...stored,
    userId: user.id,
    folder,
    read: folder === 'sentitems',
    categories: [],
    // Each copy has attachments of its own.
    attachments: stored.attachments.map((attachment) => ({ ...attachment, id: newItemId() })),
    id: newItemId(),
    visibleFrom: new Date(realm.now().getTime() + afterMs).toISOString(),
  });
}
