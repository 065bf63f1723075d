import { readMime } from '../exchange/mime';
import { emptyContent } from '../exchange/outgoing';
import { newItemId, submit } from '../exchange/submit';
import type { PracticeContext } from '../server/env';
import { newId, type Realm } from '../state/realm';
import type { StoredMessage, User } from '../state/world';
import { context, GraphRefusal } from './answer';
import { mailboxOf } from './mailbox-access';
import { contentOf, readMessageBody } from './message-body';
import { shownMessage } from './message-shape';
import { dropMessage, findMessage } from './messages';
import { bodyOf, textOf } from './request';

/** What a draft begins with: as JSON, or as base64 MIME text. */
async function written(c: PracticeContext, realm: Realm): Promise<Partial<StoredMessage>> {
  if (/^text\/plain/i.test(c.req.header('content-type') ?? '')) {
    const {
      from,
      internetMessageId,
      saveToSentItems: _,
      envelope: __,
      ...content
    } = await readMime(realm, await textOf(c));
    return {
      ...content,
      ...(from ? { from: from.toLowerCase() } : {}),
      ...(internetMessageId ? { internetMessageId } : {}),
    };
  }
  const body = readMessageBody(await bodyOf(c));
  const from = body.from?.emailAddress.address.toLowerCase();
  return {
    ...contentOf(realm, body),
    ...(from ? { from } : {}),
    ...(body.categories ? { categories: body.categories } : {}),
  };
}

const blank = (realm: Realm, user: User): StoredMessage => {
  const own = user.addresses[0] ?? user.upn;
  const at = realm.now().toISOString();
  return {
    ...emptyContent(),
    userId: user.id,
    folder: 'drafts',
    id: newItemId(),
    from: own,
    sender: own,
    read: true,
    categories: [],
    internetMessageId: `<${newId()}@practice.prod.outlook.com>`,
    at,
    visibleFrom: at,
  };
};

/** POST /messages: a draft, the way of programs that send large attachments. */
export async function createDraft(c: PracticeContext): Promise<Response> {
  const { realm, user } = await mailboxOf(c, 'write');
  const draft = { ...blank(realm, user), ...(await written(c, realm)) };
  realm.world.messages.push(draft);
  realm.save();
  return c.json({ ...context('users/messages/$entity'), ...shownMessage(draft) }, 201);
}

export async function sendDraft(c: PracticeContext): Promise<Response> {
  const { realm, caller, user } = await mailboxOf(c, 'send');
  const draft = findMessage(realm, user, c.req.param('id') ?? '');
  const submitter = {
    actor: caller.user ?? user,
    mailbox: user,
    appOnly: caller.user === null,
    appId: caller.appId,
  };
  const result = submit(realm, submitter, { ...draft, saveToSentItems: true });
  if (result.kind === 'refused') throw new GraphRefusal(result.status, result.code, result.message);
  dropMessage(realm, draft);
  realm.save();
  return c.body(null, 202);
}
