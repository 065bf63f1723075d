import { Hono } from 'hono';
import { decoded } from '../server/decoded';
import type { PracticeContext, PracticeEnv } from '../server/env';
import { newId } from '../state/realm';
import { attachmentOf } from './attachment';
import {
  attachmentAddress,
  closeUpload,
  receive,
  receivedBytes,
  type UploadSession,
  uploadNamed,
} from './upload-sessions';

const SESSION =
  /^\/api\/v2\.0\/Users\('[^']*'\)\/Messages\('[^']*'\)\/AttachmentSessions\('([^']*)'\)$/;

const refuse = (
  c: PracticeContext,
  status: 400 | 401 | 404 | 416,
  code: string,
  message: string,
): Response => c.json({ error: { code, message } }, status);

/** How far an upload is: the next byte, as Outlook words it. */
const progress = (c: PracticeContext, session: UploadSession): Response =>
  c.json({
    '@odata.context': `https://outlook.office.com/api/v2.0/$metadata#Users('${encodeURIComponent(session.owner)}')/Messages('${encodeURIComponent(session.message.id)}')/AttachmentSessions/$entity`,
    ExpirationDateTime: new Date(session.endsAt).toISOString(),
    nextExpectedRanges: [String(receivedBytes(session))],
  });

interface Range {
  readonly from: number;
  readonly to: number;
  readonly total: number;
}

function rangeOf(header: string | undefined): Range | null {
  const match = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(header ?? '');
  const [from = 0, to = 0, total = 0] = match?.slice(1).map(Number) ?? [];
  return match && from <= to ? { from, to, total } : null;
}

/** One range of bytes: they come in order, and the last one makes the attachment. */
async function put(c: PracticeContext, session: UploadSession): Promise<Response> {
  const { realm } = c.env;
  const range = rangeOf(c.req.header('content-range'));
  const bytes = Buffer.from(await c.req.arrayBuffer());
  if (!range || bytes.length !== range.to - range.from + 1) {
    return refuse(c, 400, 'ErrorInvalidRequest', 'The Content-Range header does not fit the body.');
  }
  const received = receivedBytes(session);
  if (range.from !== received || range.total !== session.sizeBytes || range.to >= range.total) {
    return refuse(c, 416, 'invalidRange', 'The uploaded range is not the one expected next.');
  }
  receive(realm, session, bytes);
  if (received + bytes.length < session.sizeBytes) return progress(c, session);
  const made = attachmentOf(realm, session.described, Buffer.concat(session.parts));
  session.message.attachments.push(made);
  closeUpload(realm, session);
  realm.save();
  c.header('Location', attachmentAddress(session, made.id));
  return c.body(null, 201);
}

/** outlook.office.com of the practice world: it takes the bytes of large attachments. */
export const outlook = new Hono<PracticeEnv>().all('*', async (c) => {
  c.header('request-id', newId());
  const { pathname, searchParams } = new URL(c.req.url);
  const id = SESSION.exec(decoded(pathname))?.[1];
  const session = id === undefined ? null : uploadNamed(c.env.realm, id);
  if (!session) {
    return refuse(c, 404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
  }
  if (searchParams.get('authtoken') !== session.token) {
    return refuse(c, 401, 'InvalidAuthenticationToken', 'The authtoken is not valid.');
  }
  switch (c.req.method) {
    case 'PUT':
      return put(c, session);
    case 'GET':
      return progress(c, session);
    case 'DELETE':
      closeUpload(c.env.realm, session);
      return c.body(null, 204);
    default:
      return c.body(null, 405);
  }
});
