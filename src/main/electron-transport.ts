import type { Transport, WireRequest, WireResponse } from '@engine/http/transport';
import { AppError } from '@shared/errors';
import { type IncomingMessage, net, type Session } from 'electron';

/**
 * The wire over Chromium's network stack: system proxy, system certificates, HTTP/2.
 *
 * `net.request` and not `net.fetch`, because only the former can hand a redirect back without following it. The session
 * is one of the engine's own: the window's has no network.
 */
export const electronTransport =
  (session: () => Session): Transport =>
  (wire) =>
    new Promise((resolve, reject) => {
      const request = net.request({
        method: wire.method,
        url: wire.url,
        session: session(),
        redirect: 'manual',
        credentials: 'omit',
        cache: 'no-store',
      });
      const stop = (): void => {
        request.abort();
        reject(wire.signal.reason);
      };
      if (wire.signal.aborted) return stop();
      wire.signal.addEventListener('abort', stop, { once: true });
      const settled = (): void => wire.signal.removeEventListener('abort', stop);
      for (const [name, value] of Object.entries(wire.headers)) request.setHeader(name, value);
      request.on('error', (error) => {
        settled();
        reject(error);
      });
      request.on('redirect', (status, _method, _address, headers) => {
        settled();
        resolve({ status, headers: flat(headers), body: '' });
        request.abort();
      });
      request.on('response', (response) => {
        read(response, wire)
          .then(resolve, (error: unknown) => {
            request.abort();
            reject(error);
          })
          .finally(settled);
      });
      request.end(wire.body ?? undefined);
    });

const read = (response: IncomingMessage, wire: WireRequest): Promise<WireResponse> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    response.on('data', (part) => {
      size += part.byteLength;
      parts.push(part);
      if (size > wire.maxBytes)
        reject(new AppError('network.tooLarge', { host: new URL(wire.url).host }));
    });
    response.on('error', reject);
    response.on('aborted', () => reject(new Error('net::ERR_CONNECTION_RESET')));
    response.on('end', () =>
      resolve({
        status: response.statusCode,
        headers: flat(response.headers),
        body: Buffer.concat(parts).toString('utf8'),
      }),
    );
  });

/** Header names in lower case, several values in one line as RFC 9110 section 5.2 has it. */
const flat = (
  headers: Readonly<Record<string, string | readonly string[]>>,
): WireResponse['headers'] =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      typeof value === 'string' ? value : value.join(', '),
    ]),
  );
