import { Hono } from 'hono';
import { submit } from '../exchange/submit';
import type { PracticeContext, PracticeEnv } from '../server/env';
import { newId, type Realm } from '../state/realm';
import type { StoredMessage, User } from '../state/world';
import { badRequest, context, GraphRefusal } from './answer';
import { messageBody, outgoingOf, shownFor, shownMessage } from './mail';
import { mailboxOf } from './mailbox-access';
import { select } from './query';
import { bodyOf } from './request';

/** POST /messages: a draft, the way of programs that send large attachments. */
async function create(c: PracticeContext): Promise<Response> {
  const { realm, user } = await mailboxOf(c, 'write');
  const parsed = messageBody.safeParse(await bodyOf(c));
  if (!parsed.success) throw badRequest('The message could not be read.', 'RequestBodyRead');
  const { from, to, subject, body } = outgoingOf(parsed.data);
  const own = user.addresses[0] ?? user.upn;
  const at = realm.now().toISOString();
  const draft: StoredMessage = {
    userId: user.id,
    folder: 'drafts',
    id: `AAMk${newId().replaceAll('-', '')}`,
    subject,
    body,
    from: from?.toLowerCase() ?? own,
    sender: own,
    to: to.map((address) => address.toLowerCase()),
    internetMessageId: `<${newId()}@practice.prod.outlook.com>`,
    at,
    visibleFrom: at,
  };
  realm.world.messages.push(draft);
  realm.save();
  return c.json({ ...context('users/messages/$entity'), ...shownMessage(draft) }, 201);
}

function find(realm: Realm, user: User, id: string): StoredMessage {
  const found = realm.world.messages.find(
    (message) => message.id === id && message.userId === user.id,
  );
  if (!found) {
    throw new GraphRefusal(
      404,
      'ErrorItemNotFound',
      'The specified object was not found in the store.',
    );
  }
  return found;
}

async function read(c: PracticeContext): Promise<Response> {
  const { realm, user } = await mailboxOf(c, 'read');
  const message = find(realm, user, c.req.param('id') ?? '');
  return c.json({
    ...context('users/messages/$entity'),
    ...select(shownFor(c.req.query('$select'))(message), c.req.query('$select')),
  });
}

const drop = (realm: Realm, message: StoredMessage): void => {
  realm.world.messages = realm.world.messages.filter((entry) => entry.id !== message.id);
};

async function remove(c: PracticeContext): Promise<Response> {
  const { realm, user } = await mailboxOf(c, 'write');
  drop(realm, find(realm, user, c.req.param('id') ?? ''));
  realm.save();
  return c.body(null, 204);
}

async function send(c: PracticeContext): Promise<Response> {
  const { realm, caller, user } = await mailboxOf(c, 'send');
  const draft = find(realm, user, c.req.param('id') ?? '');
  const submitter = {
    actor: caller.user ?? user,
    mailbox: user,
    appOnly: caller.user === null,
    appId: caller.appId,
  };
  const { from, to, subject, body, internetMessageId } = draft;
  const result = submit(realm, submitter, {
    from,
    to,
    subject,
    body,
    internetMessageId,
    saveToSentItems: true,
  });
  if (result.kind === 'refused') throw new GraphRefusal(result.status, result.code, result.message);
  drop(realm, draft);
  realm.save();
  return c.body(null, 202);
}

/** An upload session of a large attachment: its address lies outside Graph, and outside the practice world. */
async function uploadSession(c: PracticeContext): Promise<Response> {
  const { realm, user } = await mailboxOf(c, 'write');
  const message = find(realm, user, c.req.param('id') ?? '');
  return c.json(
    {
      ...context('microsoft.graph.uploadSession'),
      expirationDateTime: new Date(realm.now().getTime() + 3_600_000).toISOString(),
      nextExpectedRanges: ['0-'],
      uploadUrl: `https://outlook.office.com/api/v2.0/Users('${user.id}')/Messages('${message.id}')/AttachmentSessions('${newId()}')`,
    },
    201,
  );
}

/** Drafts, and single messages. */
export const drafts = new Hono<PracticeEnv>();

for (const root of ['/me', '/users/:key']) {
  drafts
    .post(`${root}/messages`, create)
    .get(`${root}/messages/:id`, read)
    .delete(`${root}/messages/:id`, remove)
    .post(`${root}/messages/:id/attachments/createUploadSession`, uploadSession)
    .post(`${root}/messages/:id/send`, send);
}
