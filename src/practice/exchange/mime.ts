import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import { GraphRefusal } from '../graph/answer';
import type { Realm } from '../state/realm';
import type { StoredAttachment } from '../state/world';
import { attachmentOf } from './attachment';
import type { Outgoing } from './outgoing';

const BASE64 = /^[A-Za-z0-9+/\r\n]+={0,2}$/;

const unreadable = (): GraphRefusal =>
  new GraphRefusal(400, 'ErrorMimeContentInvalid', 'The MIME content is not valid.');

/** Reads a base64 MIME body as sendMail takes it. Raises ErrorMimeContentInvalid(Base64String). */
export async function readMime(realm: Realm, text: string): Promise<Outgoing> {
  if (!BASE64.test(text.trimEnd())) {
    throw new GraphRefusal(
      400,
      'ErrorMimeContentInvalidBase64String',
      'Invalid base64 string for MIME content.',
    );
  }
  try {
    return await readMessage(realm, Buffer.from(text, 'base64'));
  } catch {
    // Parts in parts without end, or headers of megabytes.
    throw unreadable();
  }
}

/** Reads an RFC 5322 message. */
export async function readMessage(realm: Realm, raw: Buffer): Promise<Outgoing> {
  const parsed = await PostalMime.parse(raw);
  const { html, text } = parsed;
  return {
    from: parsed.from?.address || null,
    to: addresses(parsed.to),
    cc: addresses(parsed.cc),
    bcc: addresses(parsed.bcc),
    replyTo: addresses(parsed.replyTo),
    subject: parsed.subject ?? '',
    body: html ?? text ?? '',
    html: html !== undefined,
    importance: importanceOf(parsed),
    headers: parsed.headers
      .filter(({ key }) => key.startsWith('x-'))
      .map(({ originalKey, value }) => ({ name: originalKey, value })),
    attachments: parsed.attachments.map((part) => kept(realm, part)),
    internetMessageId: parsed.messageId ?? null,
    saveToSentItems: true,
  };
}

const addresses = (list: readonly Address[] | undefined): string[] =>
  (list ?? []).flatMap((entry) =>
    (entry.group ?? [entry]).flatMap(({ address }) => (address ? [address.toLowerCase()] : [])),
  );

function importanceOf({ headers }: Email): Outgoing['importance'] {
  const said = headers
    .find(({ key }) => key === 'importance')
    ?.value.trim()
    .toLowerCase();
  return said === 'high' || said === 'low' ? said : 'normal';
}

const kept = (realm: Realm, part: Attachment): StoredAttachment =>
  attachmentOf(
    realm,
    {
      name: part.filename ?? 'attachment',
      contentType: part.mimeType,
      isInline: part.disposition === 'inline' || part.related === true,
      contentId: part.contentId?.replace(/^<|>$/g, '') ?? null,
    },
    bytesOf(part.content),
  );

const bytesOf = (content: Attachment['content']): Buffer =>
  typeof content === 'string' ? Buffer.from(content) : Buffer.from(new Uint8Array(content));
