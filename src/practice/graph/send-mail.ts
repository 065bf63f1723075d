import * as z from 'zod/mini';
import { readMime } from '../exchange/mime';
import type { Outgoing } from '../exchange/outgoing';
import { submit } from '../exchange/submit';
import type { PracticeContext } from '../server/env';
import type { Realm } from '../state/realm';
import { badRequest, GraphRefusal } from './answer';
import { mailboxOf } from './mailbox-access';
import { lowerFirst, messageBody, outgoingOf } from './message-body';
import { textOf } from './request';

const sendBody = z.object({
  message: messageBody,
  saveToSentItems: z.optional(z.boolean()),
});

async function outgoing(c: PracticeContext, realm: Realm): Promise<Outgoing> {
  const text = await textOf(c);
  if (/^text\/plain/i.test(c.req.header('content-type') ?? '')) return readMime(realm, text);
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
  return { ...outgoingOf(realm, message), saveToSentItems };
}

export async function sendMail(c: PracticeContext): Promise<Response> {
  const { realm, caller, user } = await mailboxOf(c, 'send');
  const submitter = {
    actor: caller.user ?? user,
    mailbox: user,
    appOnly: caller.user === null,
    appId: caller.appId,
  };
  const result = submit(realm, submitter, await outgoing(c, realm));
  if (result.kind === 'refused') throw new GraphRefusal(result.status, result.code, result.message);
  realm.save();
  return c.body(null, 202);
}
