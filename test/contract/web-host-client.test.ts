import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { contractNames } from '@shared/contract-names';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { type Connection, connect } from '../../src/web-host/client/connect';
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

const told: string[] = [];
const pass = { subprotocol: () => 'token.T', onToken: (token: string) => told.push(token) };

/** The client over ws's WebSocket, which has the browser's shape. */
const client = (): Connection =>
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

test('keeps the token that the host gives for a ticket', async () => {
  const coming = peer();
  client();
  (await coming).send(JSON.stringify({ kind: 'token', token: 'fresh' }));
  await expect.poll(() => told).toEqual(['fresh']);
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
