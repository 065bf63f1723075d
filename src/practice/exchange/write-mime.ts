import MailComposer from 'nodemailer/lib/mail-composer';
import type { Realm } from '../state/realm';
import type { StoredMessage } from '../state/world';

/** A message as RFC 5322 text: what `$value` of a message gives. */
export function writeMime(realm: Realm, message: StoredMessage): Promise<Buffer> {
  const composer = new MailComposer({
    from: message.from,
    ...(message.sender === message.from ? {} : { sender: message.sender }),
    to: message.to,
    cc: message.cc,
    bcc: message.bcc,
    replyTo: message.replyTo,
    subject: message.subject,
    messageId: message.internetMessageId,
    date: new Date(message.at),
    ...(message.importance === 'normal' ? {} : { priority: message.importance }),
    headers: message.headers.map(({ name, value }) => ({ key: name, value })),
    ...(message.html ? { html: message.body } : { text: message.body }),
    attachments: message.attachments.map((attachment) => ({
      filename: attachment.name,
      contentType: attachment.contentType,
      content: realm.contents.read(attachment.content) ?? Buffer.alloc(0),
      contentDisposition: attachment.isInline ? ('inline' as const) : ('attachment' as const),
      ...(attachment.contentId ? { cid: attachment.contentId } : {}),
    })),
  });
  const compiled = composer.compile();
  compiled.keepBcc = true;
  return new Promise((resolve, reject) => {
    compiled.build((error, built) => (error ? reject(error) : resolve(built)));
  });
}
