import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { contractNames } from '@shared/contract-names';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { catchingUp } from '../../src/web-host/client/catch-up';
import { connect, type Line, type Pass } from '../../src/web-host/client/connect';
import { tabPass } from '../../src/web-host/client/tab-pass';
import { windowApi } from '../../src/web-host/client/window-api';

let server: WebSocketServer;
let port: number;
const opened: WebSocket[] = [];

beforeEach(async () => {
  server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  port = address.port;
});

afterEach(() => {
  vi.useRealTimers();
  for (const socket of opened.splice(0)) {
    socket.onclose = null;
    socket.terminate();
  }
  for (const socket of server.clients) socket.terminate();
  server.close();
});

const known: Pass = { subprotocol: () => 'token.T', onToken: () => undefined };

/** The client over ws's WebSocket, which has the browser's shape. */
const client = (pass = known): Line =>
  connect(`ws://127.0.0.1:${port}/`, pass, (address, protocols) => {
    const socket = new WebSocket(address, protocols);
    socket.on('error', () => undefined);
    opened.push(socket);
    return socket as never;
  });

const peer = async (): Promise<WebSocket> => {
  const [socket] = await once(server, 'connection');
  return socket;
};

test('offers the protocol and the token as subprotocols', async () => {
  const coming = once(server, 'connection');
  client();
  const [, request] = await coming;
  expect(request.headers['sec-websocket-protocol']).toBe('sendwell.1,token.T');
});

describe('a page that a browser was started with', () => {
  const kept = new Map<string, string>();
  const open = (hash: string): Line => {
    vi.stubGlobal('location', { hash, pathname: '/' });
    vi.stubGlobal('history', { replaceState: () => undefined });
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    });
    return client(tabPass());
  };
  /** The next line, and what the page shows on it. */
  const line = async (): Promise<{ socket: WebSocket; shown: string | undefined }> => {
    const [socket, request] = await once(server, 'connection');
    return { socket, shown: request.headers['sec-websocket-protocol'] };
  };
  const token = (value: string): string => JSON.stringify({ kind: 'token', token: value });

  beforeEach(() => kept.clear());
  afterEach(() => vi.unstubAllGlobals());

  test('changes its ticket for a token, and calls over the line that the token opens', async () => {
    const [first, page] = [line(), open('#ticket=K')];
    const answer = page.call('targets.list', {});
    const { socket, shown } = await first;
    expect(shown).toBe('sendwell.1,ticket.K');
    const second = line();
    socket.send(token('fresh'));
    const next = await second;
    expect(next.shown).toBe('sendwell.1,token.fresh');
    answering(next.socket, { 'targets.list': [] });
    expect(await answer).toEqual({ kind: 'ok', value: [] });
  });

  test('shows the ticket again when its line broke before the token came', async () => {
    const first = line();
    open('#ticket=K');
    const { socket } = await first;
    const second = line();
    socket.terminate();
    expect((await second).shown).toBe('sendwell.1,ticket.K');
  });

  test('shows the ticket rather than a token of an earlier start', async () => {
    kept.set('sendwell.token', 'old');
    const first = line();
    open('#ticket=K');
    expect((await first).shown).toBe('sendwell.1,ticket.K');
  });

  test('shows its token after a reload', async () => {
    kept.set('sendwell.token', 'kept');
    const first = line();
    open('');
    expect((await first).shown).toBe('sendwell.1,token.kept');
  });
});

test('a call made before the line is open is sent when it is', async () => {
  const coming = peer();
  const answer = client().call('targets.list', {});
  const socket = await coming;
  const [data] = await once(socket, 'message');
  expect(JSON.parse(String(data))).toEqual({ id: 1, channel: 'targets.list', input: {} });
  socket.send(JSON.stringify({ kind: 'answer', id: 1, result: { kind: 'ok', value: [] } }));
  expect(await answer).toEqual({ kind: 'ok', value: [] });
});

test('calls under way end as failed when the line breaks, and so do later ones', async () => {
  const coming = peer();
  const connection = client();
  const answer = connection.call('targets.list', {});
  const socket = await coming;
  await once(socket, 'message');
  socket.terminate();
  expect(await answer).toMatchObject({
    kind: 'failed',
    error: { code: 'network.refused', details: { upstreamCode: 'window-connection-lost' } },
  });
  expect(await connection.call('targets.list', {})).toMatchObject({ kind: 'failed' });
});

test('the line is opened again after it broke', async () => {
  const coming = peer();
  client();
  const socket = await coming;
  const again = peer();
  socket.terminate();
  expect((await again).readyState).toBe(WebSocket.OPEN);
});

test('listeners hear their channel until they are taken off', async () => {
  const coming = peer();
  const connection = client();
  const heard: unknown[] = [];
  const stop = connection.listen('app.changed', (payload) => heard.push(payload));
  const socket = await coming;
  socket.send(JSON.stringify({ kind: 'event', channel: 'connections.changed', payload: 0 }));
  socket.send(JSON.stringify({ kind: 'event', channel: 'app.changed', payload: 1 }));
  await vi.waitFor(() => expect(heard).toEqual([1]));
  stop();
  socket.send(JSON.stringify({ kind: 'event', channel: 'app.changed', payload: 2 }));
  const answer = connection.call('targets.list', {});
  socket.send(JSON.stringify({ kind: 'answer', id: 1, result: { kind: 'ok', value: [] } }));
  await answer;
  expect(heard).toEqual([1]);
});

/** Answers the next calls of a page, each by its channel; what is not named stays without an answer. */
const answering = (socket: WebSocket, values: Readonly<Record<string, unknown>>): void => {
  socket.on('message', (data) => {
    const { id, channel } = JSON.parse(String(data));
    const value = values[channel];
    if (value === undefined) return;
    socket.send(JSON.stringify({ kind: 'answer', id, result: { kind: 'ok', value } }));
  });
};

const event = (channel: string, payload: unknown): string =>
  JSON.stringify({ kind: 'event', channel, payload });

test('what ended while the line was broken is heard of once it stands again', async () => {
  const coming = peer();
  const connection = catchingUp(client());
  const heard: unknown[] = [];
  connection.listen('connections.changed', (payload) => heard.push(payload));
  connection.listen('app.changed', (payload) => heard.push(payload));
  const socket = await coming;
  socket.send(event('connections.changed', { id: 'c-1', checklist: 'running' }));
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  const again = peer();
  socket.terminate();
  answering(await again, {
    'app.snapshot': { version: '1' },
    'connections.get': { id: 'c-1', checklist: 'done' },
  });
  await vi.waitFor(() => expect(heard).toHaveLength(3));
  expect(heard).toContainEqual({ id: 'c-1', checklist: 'done' });
  expect(heard).toContainEqual({ version: '1' });
});

test('what is told after the line stands again is not written over by an older answer', async () => {
  const coming = peer();
  const connection = catchingUp(client());
  const heard: unknown[] = [];
  connection.listen('connections.changed', (payload) => heard.push(payload));
  const socket = await coming;
  const run = connection.call('doctor.run', { connectionId: 'c-1' });
  await once(socket, 'message');
  const again = peer();
  socket.terminate();
  await run;
  const next = await again;
  next.on('message', (data) => {
    const { id, channel } = JSON.parse(String(data));
    if (channel !== 'connections.get') return;
    next.send(event('connections.changed', { id: 'c-1', checklist: 'done' }));
    const value = { id: 'c-1', checklist: 'running' };
    next.send(JSON.stringify({ kind: 'answer', id, result: { kind: 'ok', value } }));
    next.send(event('connections.changed', { id: 'last' }));
  });
  await vi.waitFor(() => expect(heard).toContainEqual({ id: 'last' }));
  expect(heard).toEqual([{ id: 'c-1', checklist: 'done' }, { id: 'last' }]);
});

test('window.app in the browser holds the names of the contract and nothing else @promise P10', () => {
  const api = windowApi({
    call: async () => ({ kind: 'ok', value: null }),
    listen: () => () => {},
  });
  const names = Object.entries(api).map(([group, members]) => [group, Object.keys(members)]);
  expect(names).toEqual(
    Object.entries(contractNames).map(([group, members]) => [group, Object.keys(members)]),
  );
});
