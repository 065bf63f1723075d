import PostalMime from 'postal-mime';
import { GraphRefusal } from '../graph/answer';
import type { Outgoing } from './submit';

const BASE64 = /^[A-Za-z0-9+/\r\n]+={0,2}\s*$/;

/** Reads a base64 MIME body as sendMail takes it. Raises ErrorMimeContentInvalidBase64String. */
export async function readMime(text: string): Promise<Outgoing> {
  if (!BASE64.test(text)) {
    throw new GraphRefusal(
      400,
      'ErrorMimeContentInvalidBase64String',
      'Invalid base64 string for MIME content.',
    );
  }
  return readMessage(Buffer.from(text, 'base64'));
}

/** Reads an RFC 5322 message. */
export async function readMessage(raw: Buffer): Promise<Outgoing> {
  const parsed = await PostalMime.parse(raw);
  const addresses = [...(parsed.to ?? []), ...(parsed.cc ?? []), ...(parsed.bcc ?? [])];
  return {
    from: parsed.from?.address || null,
    to: addresses.flatMap((entry) => entry.address ?? []),
    subject: parsed.subject ?? '',
    body: parsed.text ?? parsed.html ?? '',
    internetMessageId: parsed.messageId ?? null,
    saveToSentItems: true,
  };
}
