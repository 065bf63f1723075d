import { newId, type Realm } from '../state/realm';
import type { StoredAttachment } from '../state/world';

/** What a program says of a file it attaches. */
export interface Described {
  readonly name: string;
  readonly contentType: string | null;
  readonly isInline: boolean;
  readonly contentId: string | null;
}

/** Keeps a file, ready to be put into a message. */
export const attachmentOf = (
  realm: Realm,
  described: Described,
  bytes: Buffer,
): StoredAttachment => ({
  id: `AAMk${newId().replaceAll('-', '')}`,
  name: described.name,
  contentType: described.contentType ?? 'application/octet-stream',
  size: bytes.length,
  isInline: described.isInline,
  contentId: described.contentId,
  content: realm.contents.keep(bytes),
  at: realm.now().toISOString(),
});
