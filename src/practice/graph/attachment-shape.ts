import type { Realm } from '../state/realm';
import type { StoredAttachment } from '../state/world';

/** A file attachment in Graph's shape, with its bytes. */
export const shownAttachment = (
  realm: Realm,
  attachment: StoredAttachment,
): Readonly<Record<string, unknown>> => ({
  '@odata.type': '#microsoft.graph.fileAttachment',
  '@odata.mediaContentType': attachment.contentType,
  id: attachment.id,
  lastModifiedDateTime: attachment.at,
  name: attachment.name,
  contentType: attachment.contentType,
  size: attachment.size,
  isInline: attachment.isInline,
  contentId: attachment.contentId,
  contentLocation: null,
  contentBytes: bytesOf(realm, attachment).toString('base64'),
});

export const bytesOf = (realm: Realm, attachment: StoredAttachment): Buffer =>
  realm.contents.read(attachment.content) ?? Buffer.alloc(0);
