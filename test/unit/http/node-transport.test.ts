import { createServer, type RequestListener, type Server } from 'node:http';
import { nameError } from '@engine/http/name-error';
import { nodeTransport } from '@engine/http/node-transport';
import { afterEach, describe, expect, test } from 'vitest';

let server: Server | null = null;

const serve = (listener: RequestListener): Promise<string> =>
  new Promise((resolve) => {
    server = createServer(listener).listen(0, '127.0.0.1', () => {
      const address = server?.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`);
    });
  });

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

const exchange = (url: string, maxBytes = 1000) =>
  nodeTransport({
    method: 'GET',
    url,
    headers: {},
    body: null,
    signal: AbortSignal.timeout(5000),
    maxBytes,
  });

const mishap = (url: string, maxBytes?: number): Promise<string> =>
  exchange(url, maxBytes).then(
    () => 'none',
    (error: unknown) => nameError(error, 'server').code,
  );

describe('the wire over Node', () => {
  test('hands a redirect back without following it', async () => {
    let asked = 0;
    const url = await serve((_, response) => {
      asked += 1;
      response.writeHead(302, { Location: '/elsewhere' }).end();
    });
    expect(await exchange(url)).toMatchObject({
      status: 302,
      headers: { location: '/elsewhere' },
    });
    expect(asked).toBe(1);
  });

  test('stops reading past the size limit', async () => {
    const url = await serve((_, response) => void response.end('x'.repeat(2000)));
    expect(await mishap(url)).toBe('network.tooLarge');
  });

  test('stops reading a body without end', async () => {
    const url = await serve((request, response) => {
      const more = (): void => {
        while (!request.destroyed && response.write('x'.repeat(1000)));
      };
      response.on('drain', more);
      more();
    });
    expect(await mishap(url)).toBe('network.tooLarge');
  });

  test('tells half a body from a whole one', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half', () => response.destroy());
    });
    expect(await mishap(url)).toBe('network.reset');
  });

  test('tells a cut connection', async () => {
    const url = await serve((request) => void request.socket.destroy());
    expect(await mishap(url)).toBe('network.reset');
  });

  test('tells that nobody listens', async () => {
    const url = await serve((_, response) => void response.end());
    await new Promise((resolve) => server?.close(resolve));
    expect(await mishap(url)).toBe('network.refused');
  });
});
