import { decoded } from '../server/decoded';
import type { PracticeContext } from '../server/env';
import type { Realm } from '../state/realm';
import { guidOf } from '../state/seed';
import type { StoredMessage, User } from '../state/world';
import { context, itemNotFound } from './answer';
import { mailboxOf } from './mailbox-access';
import { collection, select } from './query';

const FOLDERS: Readonly<Record<StoredMessage['folder'], string>> = {
  drafts: 'Drafts',
  inbox: 'Inbox',
  junkemail: 'Junk Email',
  sentitems: 'Sent Items',
};

const isFolder = (name: string): name is StoredMessage['folder'] => name in FOLDERS;

const idOf = (user: User, name: string): string => guidOf(`${user.id} ${name}`);

/** A folder by its well-known name, in any case, or by its id. Raises ErrorItemNotFound. */
export function folderNamed(user: User, key: string): StoredMessage['folder'] {
  const lower = decoded(key).toLowerCase();
  const found = Object.keys(FOLDERS).find((name) => name === lower || idOf(user, name) === lower);
  if (found === undefined || !isFolder(found)) throw itemNotFound();
  return found;
}

/** What lies in a mailbox now, the newest first. */
export const visibleIn = (
  realm: Realm,
  user: User,
  folder: StoredMessage['folder'] | null,
): readonly StoredMessage[] =>
  realm.world.messages
    .filter(
      (message) =>
        message.userId === user.id &&
        (folder === null || message.folder === folder) &&
        Date.parse(message.visibleFrom) <= realm.now().getTime(),
    )
    .sort((a, b) => b.at.localeCompare(a.at));

const shownFolder = (realm: Realm, user: User, name: StoredMessage['folder']) => {
  const all = visibleIn(realm, user, name);
  return {
    id: idOf(user, name),
    displayName: FOLDERS[name],
    parentFolderId: idOf(user, 'root'),
    childFolderCount: 0,
    unreadItemCount: all.filter(({ read }) => !read).length,
    totalItemCount: all.length,
    isHidden: false,
  };
};

export async function folders(c: PracticeContext): Promise<Response> {
  const { realm, user } = await mailboxOf(c, 'read');
  const all = Object.keys(FOLDERS)
    .filter(isFolder)
    .map((name) => shownFolder(realm, user, name));
  return c.json(collection(c, all, context('users/mailFolders'), { top: 10 }));
}

export async function folder(c: PracticeContext): Promise<Response> {
  const { realm, user } = await mailboxOf(c, 'read');
  const name = folderNamed(user, c.req.param('folder') ?? '');
  return c.json({
    ...context('users/mailFolders/$entity'),
    ...select(shownFolder(realm, user, name), c.req.query('$select')),
  });
}
