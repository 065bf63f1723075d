import { writeMime } from '../exchange/write-mime';
import type { PracticeContext } from '../server/env';
import type { Realm } from '../state/realm';
import type { StoredMessage, User } from '../state/world';
import { context, GraphRefusal, itemNotFound } from './answer';
import { shownAttachment } from './attachment-shape';
import type { Item } from './filter';
import { folderNamed, visibleIn } from './mail-folders';
import { mailboxOf } from './mailbox-access';
import { contentOf, readMessageBody } from './message-body';
import { shownFor, shownMessage } from './message-shape';
import { collection, select } from './query';
import { bodyOf } from './request';

/** The message a path names, in whatever folder. Raises ErrorItemNotFound. */
export function findMessage(realm: Realm, user: User, id: string): StoredMessage {
  const found = visibleIn(realm, user, null).find((message) => message.id === id);
  if (!found) throw itemNotFound();
  return found;
}

/** The message that the path of a request names. */
export async function messageOf(c: PracticeContext, right: 'read' | 'write') {
  const access = await mailboxOf(c, right);
  return { ...access, message: findMessage(access.realm, access.user, c.req.param('id') ?? '') };
}

/** Puts in the attachments of one of these messages where they were to be expanded. */
function expander(c: PracticeContext, realm: Realm, messages: readonly StoredMessage[]) {
  const expands = /^attachments\b/i.test(c.req.query('$expand') ?? '');
  return (item: Item): Item => {
    const found = expands ? messages.find(({ id }) => id === item.id) : undefined;
    const attachments = found?.attachments.map((entry) => shownAttachment(realm, entry));
    return attachments ? { ...item, attachments } : item;
  };
}

const propertyIn = (expression: string | undefined): string | null =>
  /^(?:\w+\()?(\w+)/.exec(expression ?? '')?.[1] ?? null;

/** Exchange sorts only by what it filters by, too. */
function heedOrder(c: PracticeContext): void {
  const filtered = propertyIn(c.req.query('$filter'));
  const ordered = propertyIn(c.req.query('$orderby'));
  if (!filtered || !ordered || filtered === ordered) return;
  throw new GraphRefusal(
    400,
    'InefficientFilter',
    'The restriction or sort order is too complex for this operation.',
  );
}

export async function messages(c: PracticeContext): Promise<Response> {
  const { realm, user } = await mailboxOf(c, 'read');
  const key = c.req.param('folder');
  const folder = key === undefined ? null : folderNamed(user, key);
  heedOrder(c);
  const all = visibleIn(realm, user, folder);
  const shown = all.map(shownFor(c.req.query('$select')));
  const where = folder === null ? 'users/messages' : 'users/mailFolders/messages';
  return c.json(collection(c, shown, context(where), { top: 10, expand: expander(c, realm, all) }));
}

export async function readMessage(c: PracticeContext): Promise<Response> {
  const { realm, message } = await messageOf(c, 'read');
  const { $select } = c.req.query();
  return c.json({
    ...context('users/messages/$entity'),
    ...expander(c, realm, [message])(select(shownFor($select)(message), $select)),
  });
}

/** GET .../$value: the whole message as MIME. */
export async function messageMime(c: PracticeContext): Promise<Response> {
  const { realm, message } = await messageOf(c, 'read');
  const mime = await writeMime(realm, message);
  return c.body(new Uint8Array(mime), 200, { 'content-type': 'text/plain' });
}

export function dropMessage(realm: Realm, message: StoredMessage): void {
  realm.world.messages = realm.world.messages.filter((entry) => entry !== message);
}

export async function removeMessage(c: PracticeContext): Promise<Response> {
  const { realm, message } = await messageOf(c, 'write');
  dropMessage(realm, message);
  realm.save();
  return c.body(null, 204);
}

/** PATCH: what is said anew; of a message that is no draft only the marks on it may be changed. */
export async function patchMessage(c: PracticeContext): Promise<Response> {
  const { realm, message } = await messageOf(c, 'write');
  const written = readMessageBody(await bodyOf(c));
  const content = contentOf(realm, written);
  const { importance: _, ...saysMore } = content;
  if (message.folder !== 'drafts' && Object.keys(saysMore).length > 0) {
    throw new GraphRefusal(400, 'ErrorInvalidPropertySet', 'Set action is invalid for property.');
  }
  Object.assign(message, content, {
    from: written.from?.emailAddress.address.toLowerCase() ?? message.from,
    read: written.isRead ?? message.read,
    categories: written.categories ?? message.categories,
  });
  realm.save();
  return c.json({ ...context('users/messages/$entity'), ...shownMessage(message) });
}
