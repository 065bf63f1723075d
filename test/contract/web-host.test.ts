import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerWith } from '@engine/answer';
import { contentSecurityPolicy } from '@shared/content-security-policy';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type ServedWindow, serveWindow } from '../../src/web-host/serve-window';
import { recordingHandlers } from '../support/recording-handlers';

let root: string;
let served: ServedWindow;
let calls: string[];
let reused: number;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'sendwell-web-host-'));
  await writeFile(
    join(root, 'index.html'),
    '<html><head><script type="module" src="./main.js"></script></head></html>',
  );
  const recorded = recordingHandlers();
  calls = recorded.calls;
  reused = 0;
  served = await serveWindow(root, answerWith(recorded.handlers), {
    pingEveryMs: 40,
    onTicketReused: () => {
      reused += 1;
    },
  });
});

afterEach(async () => {
  await served.close();
  await rm(root, { recursive: true });
});

const url = (): URL => new URL(served.address);
const token = (): string => url().hash.slice('#token='.length);

const get = (path: string, host = url().host, method = 'GET') =>
  new Promise<{ status: number; policy: string | undefined; body: string }>((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port: url().port, path, method, headers: { host } },
      async (response) => {
        const parts: Buffer[] = [];
        for await (const part of response) parts.push(part);
        resolve({
          status: response.statusCode ?? 0,
          policy: response.headers['content-security-policy']?.toString(),
          body: Buffer.concat(parts).toString(),
        });
      },
    );
    asked.on('error', reject);
    asked.end();
  });

interface Knock {
  readonly protocols?: string[];
  readonly origin?: string;
  readonly host?: string;
  readonly autoPong?: boolean;
}

const knock = ({ protocols, origin, host, autoPong = true }: Knock = {}): WebSocket =>
  new WebSocket(`ws://${url().host}/`, protocols ?? ['sendwell.1', `token.${token()}`], {
    origin: origin ?? url().origin,
    headers: { host: host ?? url().host },
    autoPong,
  });

/** The status with which an upgrade was refused, or `open`. */
const outcome = async (socket: WebSocket): Promise<number | 'open'> =>
  new Promise((resolve) => {
    socket.on('open', () => resolve('open'));
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('error', () => undefined);
  });

const said = async (socket: WebSocket): Promise<unknown> => {
  const [data] = await once(socket, 'message');
  return JSON.parse(String(data));
};

const tokenFor = async (protocols: string[]): Promise<unknown> => {
  const message = await said(knock({ protocols }));
  expect(message).toMatchObject({ kind: 'token' });
  return typeof message === 'object' && message !== null ? Reflect.get(message, 'token') : null;
};

describe('pages', () => {
  test('carry the policy, with nothing but our own WebSocket to connect to @promise P06', async () => {
    const page = await get('/');
    expect(page).toMatchObject({ status: 200, policy: contentSecurityPolicy("'self'") });
    expect(page.policy).not.toContain('unsafe');
  });

  test('load the engine’s end before the window’s own script', async () => {
    const { body } = await get('/');
    expect(body.indexOf('web-client.js')).toBeGreaterThan(0);
    expect(body.indexOf('web-client.js')).toBeLessThan(body.indexOf('main.js'));
  });

  test('do not hold the token', async () => {
    expect((await get('/')).body).not.toContain(token());
  });

  test.each([
    ['/..%2f..%2fetc%2fpasswd', 403],
    ['/%2e%2e%2f%2e%2e%2fetc/passwd', 403],
    ['/..%5c..%5cetc', 403],
    ['/missing.html', 404],
    ['//etc/passwd', 404],
  ])('the path %s answers %i @promise P04', async (path, status) => {
    expect((await get(path)).status).toBe(status);
  });

  test.each(['evil.example', 'localhost', '127.0.0.1', 'evil.example:80'])(
    'are refused to a browser that asks for the host %s (DNS rebinding)',
    async (host) => {
      expect((await get('/', host)).status).toBe(421);
    },
  );

  test('answer GET alone', async () => {
    expect((await get('/', url().host, 'POST')).status).toBe(405);
  });
});

describe('the socket', () => {
  test('opens for our own page with the token, and names the protocol, never the token', async () => {
    const socket = knock();
    expect(await outcome(socket)).toBe('open');
    expect(socket.protocol).toBe('sendwell.1');
    socket.close();
  });

  test.each<[string, () => Knock, number]>([
    ['another origin', () => ({ origin: 'https://evil.example' }), 403],
    ['a page on another port', () => ({ origin: 'http://127.0.0.1:1' }), 403],
    ['the host name localhost', () => ({ host: 'localhost' }), 421],
    ['no token', () => ({ protocols: ['sendwell.1'] }), 401],
    ['a wrong token', () => ({ protocols: ['sendwell.1', 'token.x'] }), 401],
    ['a wrong ticket', () => ({ protocols: ['sendwell.1', 'ticket.x'] }), 401],
    ['an empty token', () => ({ protocols: ['sendwell.1', 'token.'] }), 401],
    ['the token without the protocol', () => ({ protocols: [`token.${token()}`] }), 401],
  ])('refuses %s @promise P08', async (_name, options, status) => {
    expect(await outcome(knock(options()))).toBe(status);
    expect(calls).toEqual([]);
  });

  test('opens once for the address a browser is started with, and gives its page the token', async () => {
    const ticket = new URL(served.ticketAddress).hash.slice('#ticket='.length);
    expect(ticket).not.toBe(token());
    const protocols = ['sendwell.1', `ticket.${ticket}`];
    const own = await tokenFor(protocols);
    expect(own).not.toBe(token());
    expect(await outcome(knock({ protocols: ['sendwell.1', `token.${own}`] }))).toBe('open');
    expect(reused).toBe(0);
    expect(await outcome(knock({ protocols }))).toBe(401);
    expect(reused).toBe(1);
  });

  test('tells a line that a ticket opened nothing but the token, and hears nothing from it', async () => {
    const ticket = new URL(served.ticketAddress).hash.slice('#ticket='.length);
    const socket = knock({ protocols: ['sendwell.1', `ticket.${ticket}`] });
    const told: unknown[] = [];
    socket.on('message', (data) => told.push(JSON.parse(String(data)).kind));
    socket.on('open', () => {
      socket.send(JSON.stringify({ id: 1, channel: 'runs.cancel', input: { runId: 'r' } }));
    });
    await once(socket, 'close');
    expect(told).toEqual(['token']);
    expect(calls).toEqual([]);
  });

  test('opens for a page whose line broke before the token came', async () => {
    const ticket = new URL(served.ticketAddress).hash.slice('#ticket='.length);
    const protocols = ['sendwell.1', `ticket.${ticket}`];
    const broken = knock({ protocols });
    broken.on('upgrade', () => broken.terminate());
    broken.on('error', () => undefined);
    await new Promise((resolve) => broken.on('close', resolve));
    const own = await tokenFor(protocols);
    expect(await outcome(knock({ protocols: ['sendwell.1', `token.${own}`] }))).toBe('open');
    expect(reused).toBe(0);
  });

  test('answers calls through the contract', async () => {
    const socket = knock();
    await once(socket, 'open');
    socket.send(JSON.stringify({ id: 1, channel: 'runs.cancel', input: { runId: 'r' } }));
    expect(await said(socket)).toEqual({
      kind: 'answer',
      id: 1,
      result: { kind: 'ok', value: null },
    });
    socket.send(JSON.stringify({ id: 2, channel: 'runs.cancel', input: { runId: 'r', more: 1 } }));
    expect(await said(socket)).toMatchObject({ id: 2, result: { error: { code: 'ipc.invalid' } } });
    expect(calls).toEqual(['runs.cancel']);
    socket.close();
  });

  test('forwards events', async () => {
    const socket = knock();
    await once(socket, 'open');
    served.forward({
      subscribe: (listener) => {
        // The payload's shape is the engine's; the wire carries what it gets.
        Reflect.apply(listener, null, ['app.changed', { theme: 'dark' }]);
        return () => undefined;
      },
    });
    expect(await said(socket)).toEqual({
      kind: 'event',
      channel: 'app.changed',
      payload: { theme: 'dark' },
    });
    socket.close();
  });

  test.each([
    ['not JSON'],
    ['{}'],
    ['{"id":1}'],
    ['[1]'],
    ['{"id":1,"channel":"a","input":{},"x":1}'],
  ])('closes on %j, which no page of ours says @promise P09', async (text) => {
    const socket = knock();
    await once(socket, 'open');
    socket.send(text);
    const [code] = await once(socket, 'close');
    expect(code).toBe(1008);
    expect(calls).toEqual([]);
  });

  test('closes on a message larger than any call of ours', async () => {
    const socket = knock();
    await once(socket, 'open');
    socket.on('error', () => undefined);
    socket.send('x'.repeat(10_000_000));
    const [code] = await once(socket, 'close');
    expect([1006, 1009]).toContain(code);
  });

  test('is ended when the page does not answer a ping', async () => {
    const socket = knock({ autoPong: false });
    await once(socket, 'open');
    const [code] = await once(socket, 'close');
    expect(code).toBe(1006);
  });

  test('stays open while the page answers pings', async () => {
    const socket = knock();
    await once(socket, 'open');
    for (let n = 0; n < 4; n++) await once(socket, 'ping');
    expect(socket.readyState).toBe(WebSocket.OPEN);
    socket.close();
  });
});

/** Another address of this computer: on Linux all of 127.0.0.0/8 are, elsewhere that of a network card. */
const otherAddress =
  process.platform === 'linux'
    ? '127.0.0.2'
    : Object.values(networkInterfaces())
        .flat()
        .find((face) => face && !face.internal && face.family === 'IPv4')?.address;

test.skipIf(otherAddress === undefined)(
  'the host answers at 127.0.0.1 and at no other address (needs another address)',
  async () => {
    const refused = new Promise((resolve) => {
      request({ host: otherAddress, port: url().port }, () => resolve('answered'))
        .on('error', (error) => resolve('code' in error ? error.code : error.message))
        .end();
    });
    expect(await refused).toBe('ECONNREFUSED');
  },
);

test('every run has a token of its own', async () => {
  const other = await serveWindow(root, answerWith(recordingHandlers().handlers));
  expect(new URL(other.address).hash).not.toBe(url().hash);
  expect(token()).toMatch(/^[\w-]{43}$/);
  await other.close();
});
