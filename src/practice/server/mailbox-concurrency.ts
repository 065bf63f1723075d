import type { IncomingMessage, ServerResponse } from 'node:http';
import { decodeJwt } from 'jose';
import { beside } from '../state/beside';
import { newId, type Realm } from '../state/realm';

/** An application may have so many requests under way at a mailbox (Microsoft's page on Graph's limits, read 2026-11-21). */
const AT_A_TIME = 4;

const MAILBOX = /^\/(?:v1\.0|beta)\/(me|users\/[^/?]+)\/(?:messages|mailFolders|sendMail)\b/i;

const underWayIn = beside<Realm, Map<string, number>>(() => new Map());

/** Which application wants which mailbox; null: no request for mail, or nobody's. */
function keyOf(request: IncomingMessage, path: string): string | null {
  const owner = MAILBOX.exec(path)?.[1];
  const token = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (!owner || !token) return null;
  try {
    const { appid, oid } = decodeJwt(token);
    return `${String(appid)} ${owner.toLowerCase() === 'me' ? String(oid) : owner.toLowerCase()}`;
  } catch {
    // Whoever shows no token of ours is refused further on.
    return null;
  }
}

/** Counts a request for as long as it is under way. Answers whether it may go on; if not, it has been refused. */
export function entersMailbox(
  realm: Realm,
  request: IncomingMessage,
  path: string,
  response: ServerResponse,
): boolean {
  const key = keyOf(request, path);
  if (key === null) return true;
  const counts = underWayIn(realm);
  const present = counts.get(key) ?? 0;
  if (present >= AT_A_TIME) {
    refuse(realm, request, response);
    return false;
  }
  counts.set(key, present + 1);
  response.once('close', () => {
    const left = (counts.get(key) ?? 1) - 1;
    if (left > 0) counts.set(key, left);
    else counts.delete(key);
  });
  return true;
}

function refuse(realm: Realm, request: IncomingMessage, response: ServerResponse): void {
  const id = newId();
  const client = request.headers['client-request-id'];
  const innerError = {
    date: realm.now().toISOString().slice(0, 19),
    'request-id': id,
    'client-request-id': typeof client === 'string' ? client : id,
  };
  const message = 'Application is over its MailboxConcurrency limit.';
  response.writeHead(429, {
    'content-type': 'application/json',
    'request-id': id,
    'retry-after': '1',
  });
  response.end(JSON.stringify({ error: { code: 'ApplicationThrottled', message, innerError } }));
}
