/** Graph refuses bodies over about 4 MB, and nobody else here needs longer ones. */
export const MOST_BODY = 4 * 1024 * 1024;

/** An attachment that comes in one piece, and a little more. */
export const MOST_UPLOAD = 151 * 1024 * 1024;

/** So much beyond the limit a sender is cut off in the middle. */
const MOST_HEARD = 64 * 1024 * 1024;

/**
 * A request whose body is in memory; null when that is too long.
 *
 * What is too long is heard to its end and not kept, so that the sender gets the answer instead of a broken connection.
 */
export async function withBoundedBody(
  request: Request,
  url: URL,
  most: number = MOST_BODY,
): Promise<Request | null> {
  if (request.body === null) return new Request(url, request);
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request.body) {
    length += part.byteLength;
    if (length <= most) parts.push(part);
    if (length > most + MOST_HEARD) break;
  }
  if (length > most) return null;
  const { method, headers } = request;
  return new Request(url, { method, headers, body: Buffer.concat(parts) });
}
