import { emptyContent } from '@practice/exchange/outgoing';
import type { Realm } from '@practice/state/realm';
import type { StoredAttachment, StoredMessage } from '@practice/state/world';

/** Puts a draft into the first mailbox of the world, without a request. */
export function storeDraft(realm: Realm, attachments: StoredAttachment[] = []): StoredMessage {
  const at = realm.now().toISOString();
  const draft: StoredMessage = {
    ...emptyContent(),
    attachments,
    userId: realm.world.users[0]?.id ?? '',
    folder: 'drafts',
    id: 'stored-draft',
    from: '',
    sender: '',
    read: true,
    categories: [],
    internetMessageId: '',
    at,
    visibleFrom: at,
  };
  realm.world.messages.push(draft);
  return draft;
}
