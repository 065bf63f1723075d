import type { PracticeContext } from '../server/env';
import type { StoredAttachment, StoredMessage } from '../state/world';
import { context, itemNotFound } from './answer';
import { bytesOf, shownAttachment } from './attachment-shape';
import { readAttachment } from './message-body';
import { messageOf } from './messages';
import { collection, select } from './query';
import { bodyOf } from './request';

const find = (c: PracticeContext, message: StoredMessage): StoredAttachment => {
  const id = c.req.param('attachment');
  const found = message.attachments.find((entry) => entry.id === id);
  if (!found) throw itemNotFound();
  return found;
};

export async function attachments(c: PracticeContext): Promise<Response> {
  const { realm, message } = await messageOf(c, 'read');
  const all = message.attachments.map((entry) => shownAttachment(realm, entry));
  return c.json(collection(c, all, context('users/messages/attachments')));
}

export async function addAttachment(c: PracticeContext): Promise<Response> {
  const { realm, message } = await messageOf(c, 'write');
  const added = readAttachment(realm, await bodyOf(c));
  message.attachments.push(added);
  realm.save();
  return c.json(
    { ...context('users/messages/attachments/$entity'), ...shownAttachment(realm, added) },
    201,
  );
}

export async function attachment(c: PracticeContext): Promise<Response> {
  const { realm, message } = await messageOf(c, 'read');
  return c.json({
    ...context('users/messages/attachments/$entity'),
    ...select(shownAttachment(realm, find(c, message)), c.req.query('$select')),
  });
}

/** GET .../$value: the bytes alone. */
export async function attachmentBytes(c: PracticeContext): Promise<Response> {
  const { realm, message } = await messageOf(c, 'read');
  const found = find(c, message);
  const bytes = new Uint8Array(bytesOf(realm, found));
  const isHeader = /^[\x20-\x7e]+$/.test(found.contentType);
  const type = isHeader ? found.contentType : 'application/octet-stream';
  return c.body(bytes, 200, { 'content-type': type });
}

export async function removeAttachment(c: PracticeContext): Promise<Response> {
  const { realm, message } = await messageOf(c, 'write');
  const found = find(c, message);
  message.attachments = message.attachments.filter((entry) => entry !== found);
  realm.save();
  return c.body(null, 204);
}
