import { Hono } from 'hono';
import * as z from 'zod/mini';
import { readMime } from '../exchange/mime';
import { type Outgoing, submit } from '../exchange/submit';
import type { PracticeContext, PracticeEnv } from '../server/env';
import type { Realm } from '../state/realm';
import { guidOf } from '../state/seed';
import type { StoredMessage, User } from '../state/world';
import { badRequest, context, GraphRefusal } from './answer';
import { mailboxOf } from './mailbox-access';
import { collection, select } from './query';
import { textOf } from './request';

const FOLDERS: Readonly<Record<string, string>> = {
  inbox: 'Inbox',
  sentitems: 'Sent Items',
  drafts: 'Drafts',
  junkemail: 'Junk Email',
};

const recipient = (address: string) => ({ emailAddress: { address, name: address } });

export const shownMessage = (message: StoredMessage): Readonly<Record<string, unknown>> => ({
  id: message.id,
  createdDateTime: message.at,
  lastModifiedDateTime: message.at,
  changeKey: guidOf(message.id).slice(0, 8),
  categories: [],
  receivedDateTime: message.at,
  sentDateTime: message.at,
  hasAttachments: false,
  internetMessageId: message.internetMessageId,
  subject: message.subject,
  bodyPreview: message.body.slice(0, 255),
  importance: 'normal',
  parentFolderId: guidOf(`${message.userId} ${message.folder}`),
  conversationId: guidOf(message.subject),
  isDeliveryReceiptRequested: false,
  isReadReceiptRequested: false,
  isRead: message.folder === 'sentitems',
  isDraft: message.folder === 'drafts',
  webLink: `https://outlook.office365.com/owa/?ItemID=${encodeURIComponent(message.id)}`,
  inferenceClassification: 'focused',
  body: { contentType: 'text', content: message.body },
  sender: recipient(message.sender),
  from: recipient(message.from),
  toRecipients: message.to.map(recipient),
  ccRecipients: [],
  bccRecipients: [],
  replyTo: [],
  flag: { flagStatus: 'notFlagged' },
});

/** How sure the filter is that this is spam; from 5 on it is put into junk. */
const confidence = (message: StoredMessage): number => (message.folder === 'junkemail' ? 5 : 1);

/** With the headers, which Graph shows only where they are asked for by name. */
const shownWithHeaders = (message: StoredMessage): Readonly<Record<string, unknown>> => ({
  ...shownMessage(message),
  internetMessageHeaders: [
    { name: 'Message-ID', value: message.internetMessageId },
    { name: 'X-MS-Exchange-Organization-SCL', value: String(confidence(message)) },
  ],
});

export const shownFor = (selected: string | undefined) =>
  selected?.split(',').some((name) => name.trim() === 'internetMessageHeaders')
    ? shownWithHeaders
    : shownMessage;

async function folder(c: PracticeContext): Promise<Response> {
  const { realm, user } = await mailboxOf(c, 'read');
  const name = (c.req.param('folder') ?? '').toLowerCase();
  const displayName = FOLDERS[name];
  if (!displayName)
    throw new GraphRefusal(
      404,
      'ErrorItemNotFound',
      'The specified object was not found in the store.',
    );
  const total = visibleIn(realm, user, name).length;
  return c.json({
    ...context('users/mailFolders/$entity'),
    ...select(
      {
        id: guidOf(`${user.id} ${name}`),
        displayName,
        parentFolderId: guidOf(`${user.id} root`),
        childFolderCount: 0,
        unreadItemCount: 0,
        totalItemCount: total,
        isHidden: false,
      },
      c.req.query('$select'),
    ),
  });
}

const visibleIn = (realm: Realm, user: User, name: string): readonly StoredMessage[] =>
  realm.world.messages
    .filter(
      (message) =>
        message.userId === user.id &&
        message.folder === name &&
        Date.parse(message.visibleFrom) <= realm.now().getTime(),
    )
    .sort((a, b) => b.at.localeCompare(a.at));

async function messages(c: PracticeContext): Promise<Response> {
  const { realm, user } = await mailboxOf(c, 'read');
  const name = (c.req.param('folder') ?? '').toLowerCase();
  if (!FOLDERS[name])
    throw new GraphRefusal(
      404,
      'ErrorItemNotFound',
      'The specified object was not found in the store.',
    );
  const query = c.req.query();
  const filtered = /^(\w+)/.exec(query.$filter ?? '')?.[1];
  const ordered = /^(\w+)/.exec(query.$orderby ?? '')?.[1];
  if (filtered && ordered && filtered !== ordered) {
    throw new GraphRefusal(
      400,
      'InefficientFilter',
      'The restriction or sort order is too complex for this operation.',
    );
  }
  return c.json(
    collection(
      c,
      visibleIn(realm, user, name).map(shownFor(query.$select)),
      context('users/mailFolders/messages'),
      { top: 10 },
    ),
  );
}

const address = z.object({
  emailAddress: z.object({ address: z.string(), name: z.optional(z.nullable(z.string())) }),
});
/** What may be written of a message; more is taken and left unread. */
export const messageBody = z.object({
  subject: z.optional(z.nullable(z.string())),
  body: z.optional(z.object({ contentType: z.optional(z.string()), content: z.string() })),
  from: z.optional(address),
  sender: z.optional(address),
  toRecipients: z.optional(z.array(address)),
  ccRecipients: z.optional(z.array(address)),
  bccRecipients: z.optional(z.array(address)),
});
const sendBody = z.object({
  message: messageBody,
  saveToSentItems: z.optional(z.boolean()),
});

/** Graph matches the action's parameter names without case. */
const lowerFirst = (body: unknown): unknown =>
  typeof body === 'object' && body !== null
    ? Object.fromEntries(
        Object.entries(body).map(([key, value]) => [
          key.charAt(0).toLowerCase() + key.slice(1),
          value,
        ]),
      )
    : body;

async function outgoing(c: PracticeContext): Promise<Outgoing> {
  const text = await textOf(c);
  if (/^text\/plain/i.test(c.req.header('content-type') ?? '')) return readMime(text);
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    // Graph names no position either.
    throw new GraphRefusal(
      400,
      'BadRequest',
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
    );
  }
  const parsed = sendBody.safeParse(lowerFirst(body));
  if (!parsed.success)
    throw badRequest('The request is invalid: the message could not be read.', 'RequestBodyRead');
  const { message, saveToSentItems = true } = parsed.data;
  return { ...outgoingOf(message), saveToSentItems };
}

export function outgoingOf(message: z.infer<typeof messageBody>): Outgoing {
  const to = [
    ...(message.toRecipients ?? []),
    ...(message.ccRecipients ?? []),
    ...(message.bccRecipients ?? []),
  ];
  return {
    from: message.from?.emailAddress.address ?? null,
    to: to.map((entry) => entry.emailAddress.address),
    subject: message.subject ?? '',
    body: message.body?.content ?? '',
    internetMessageId: null,
    saveToSentItems: true,
  };
}

async function sendMail(c: PracticeContext): Promise<Response> {
  const { realm, caller, user } = await mailboxOf(c, 'send');
  const result = submit(
    realm,
    {
      actor: caller.user ?? user,
      mailbox: user,
      appOnly: caller.user === null,
      appId: caller.appId,
    },
    await outgoing(c),
  );
  if (result.kind === 'refused') throw new GraphRefusal(result.status, result.code, result.message);
  realm.save();
  return c.body(null, 202);
}

/** Mail of the signed-in person, and of others where the permissions reach. */
export const mail = new Hono<PracticeEnv>()
  .get('/me/mailFolders/:folder', folder)
  .get('/me/mailFolders/:folder/messages', messages)
  .post('/me/sendMail', sendMail)
  .get('/users/:key/mailFolders/:folder', folder)
  .get('/users/:key/mailFolders/:folder/messages', messages)
  .post('/users/:key/sendMail', sendMail);
