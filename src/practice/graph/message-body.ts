import * as z from 'zod/mini';
import { attachmentOf } from '../exchange/attachment';
import type { Content, Outgoing } from '../exchange/outgoing';
import { emptyContent } from '../exchange/outgoing';
import type { Realm } from '../state/realm';
import type { StoredAttachment } from '../state/world';
import { badRequest } from './answer';

/** Graph matches the action's parameter names without case. */
export const lowerFirst = (body: unknown): unknown =>
  typeof body === 'object' && body !== null
    ? Object.fromEntries(
        Object.entries(body).map(([key, value]) => [
          key.charAt(0).toLowerCase() + key.slice(1),
          value,
        ]),
      )
    : body;

const address = z.object({
  emailAddress: z.object({ address: z.string(), name: z.optional(z.nullable(z.string())) }),
});
const addresses = z.optional(z.array(address));

const fileAttachment = z.object({
  '@odata.type': z.literal('#microsoft.graph.fileAttachment'),
  name: z.string(),
  contentBytes: z.string(),
  contentType: z.optional(z.nullable(z.string())),
  isInline: z.optional(z.nullable(z.boolean())),
  contentId: z.optional(z.nullable(z.string())),
});

/** What may be written of a message; more is taken and left unread. */
export const messageBody = z.object({
  subject: z.optional(z.nullable(z.string())),
  body: z.optional(z.object({ contentType: z.optional(z.string()), content: z.string() })),
  from: z.optional(address),
  sender: z.optional(address),
  toRecipients: addresses,
  ccRecipients: addresses,
  bccRecipients: addresses,
  replyTo: addresses,
  importance: z.optional(z.string()),
  isRead: z.optional(z.boolean()),
  categories: z.optional(z.array(z.string())),
  internetMessageHeaders: z.optional(z.array(z.object({ name: z.string(), value: z.string() }))),
  attachments: z.optional(z.array(fileAttachment)),
});

export type MessageBody = z.infer<typeof messageBody>;

/** Reads a message. Raises RequestBodyRead. */
export function readMessageBody(body: unknown): MessageBody {
  const parsed = messageBody.safeParse(body);
  if (parsed.success) return parsed.data;
  throw badRequest('The request is invalid: the message could not be read.', 'RequestBodyRead');
}

/** Reads a file attachment. Raises RequestBodyRead. */
export function readAttachment(realm: Realm, body: unknown): StoredAttachment {
  const parsed = fileAttachment.safeParse(body);
  if (parsed.success) return keep(realm, parsed.data);
  throw badRequest('The request is invalid: the attachment could not be read.', 'RequestBodyRead');
}

const keep = (realm: Realm, file: z.infer<typeof fileAttachment>): StoredAttachment =>
  attachmentOf(
    realm,
    {
      name: file.name,
      contentType: file.contentType ?? null,
      isInline: file.isInline ?? false,
      contentId: file.contentId ?? null,
    },
    Buffer.from(file.contentBytes, 'base64'),
  );

const plain = (list: MessageBody['toRecipients']): string[] =>
  (list ?? []).map((entry) => entry.emailAddress.address.toLowerCase());

const importanceOf = (said: string): Content['importance'] => {
  const lower = said.toLowerCase();
  return lower === 'low' || lower === 'high' ? lower : 'normal';
};

/** The parts of a message's content that were written; the others are not there. */
export function contentOf(realm: Realm, written: MessageBody): Partial<Content> {
  const { subject, body, importance, internetMessageHeaders, attachments } = written;
  return {
    ...(subject === undefined ? {} : { subject: subject ?? '' }),
    ...(body ? { body: body.content, html: /^html$/i.test(body.contentType ?? '') } : {}),
    ...(written.toRecipients ? { to: plain(written.toRecipients) } : {}),
    ...(written.ccRecipients ? { cc: plain(written.ccRecipients) } : {}),
    ...(written.bccRecipients ? { bcc: plain(written.bccRecipients) } : {}),
    ...(written.replyTo ? { replyTo: plain(written.replyTo) } : {}),
    ...(importance === undefined ? {} : { importance: importanceOf(importance) }),
    ...(internetMessageHeaders ? { headers: heededHeaders(internetMessageHeaders) } : {}),
    ...(attachments ? { attachments: attachments.map((file) => keep(realm, file)) } : {}),
  };
}

type Headers = NonNullable<MessageBody['internetMessageHeaders']>;

const MOST_HEADERS = 5;

/** Own headers begin with `x-`, and there are one to five of them; Graph refuses others, and an empty list. */
function heededHeaders(headers: Headers): Headers {
  if (headers.length === 0 || headers.length > MOST_HEADERS) {
    throw badRequest(
      `Maximum number of headers in one message should be less than or equal to ${MOST_HEADERS}.`,
      'InvalidInternetMessageHeaderCollection',
    );
  }
  const strange = headers.find(({ name }) => !/^x-/i.test(name));
  if (!strange) return headers;
  throw badRequest(
    `The internet message header name '${strange.name}' should start with 'x-' or 'X-'.`,
    'InvalidInternetMessageHeader',
  );
}

export const outgoingOf = (realm: Realm, message: MessageBody): Outgoing => ({
  ...emptyContent(),
  ...contentOf(realm, message),
  from: message.from?.emailAddress.address ?? null,
  internetMessageId: null,
  saveToSentItems: true,
});
