import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Answer } from '@engine/answer';
import type { Services } from '@engine/services';
import { type WebSocket, WebSocketServer } from 'ws';
import * as z from 'zod/mini';
import type { Ticket } from './ticket';
import { sameToken } from './token';
import {
  callSchema,
  type HostMessage,
  PROTOCOL,
  TICKET_PREFIX,
  TOKEN_PREFIX,
} from './wire-messages';

const PING_EVERY_MS = 20_000;
/** A paste of 2,000,000 characters in UTF-8, and room for the rest of the call. */
const MAX_PAYLOAD_BYTES = 9_000_000;

export interface WindowSocketOptions {
  readonly token: string;
  readonly ticket: Ticket;
  readonly host: () => string;
  readonly answer: Answer;
  readonly pingEveryMs?: number;
}

/** The contract over WebSocket, for pages of this very host that know the token. */
export interface WindowSocket {
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly forward: (services: Pick<Services, 'subscribe'>) => void;
  readonly close: () => void;
}

export function createWindowSocket(options: WindowSocketOptions): WindowSocket {
  const common = { noServer: true, handleProtocols: () => PROTOCOL };
  const server = new WebSocketServer({ ...common, maxPayload: MAX_PAYLOAD_BYTES });
  // A line that a ticket opens brings a token and nothing else.
  const door = new WebSocketServer({ ...common, maxPayload: 1 });
  const alive = new WeakSet<WebSocket>();
  server.on('connection', (socket) => {
    alive.add(socket);
    socket.on('pong', () => alive.add(socket));
    socket.on('message', (data) => void receive(socket, String(data), options.answer));
    // ws closes the connection itself; without a listener the fault would end the program.
    socket.on('error', () => socket.terminate());
  });
  const pinging = setInterval(() => {
    for (const socket of server.clients) {
      if (!alive.delete(socket)) socket.terminate();
      else socket.ping();
    }
  }, options.pingEveryMs ?? PING_EVERY_MS);
  return {
    upgrade: (request, socket, head) => {
      const verdict = judge(request, options);
      if (typeof verdict === 'number')
        return socket.end(`HTTP/1.1 ${verdict} Refused\r\nConnection: close\r\n\r\n`);
      if (verdict === 'in')
        return server.handleUpgrade(request, socket, head, (peer) => {
          server.emit('connection', peer);
        });
      door.handleUpgrade(request, socket, head, (peer) => {
        peer.on('error', () => peer.terminate());
        say(peer, { kind: 'token', token: verdict.token });
        peer.close();
      });
    },
    forward: (services) => {
      services.subscribe((channel, payload) => {
        for (const socket of server.clients) say(socket, { kind: 'event', channel, payload });
      });
    },
    close: () => {
      clearInterval(pinging);
      for (const socket of [...server.clients, ...door.clients]) socket.terminate();
      server.close();
      door.close();
    },
  };
}

/** Status of a refusal, or what a page of ours gets. Checked in this order: who is asked, who asks, what they know. */
const judge = (
  { headers }: IncomingMessage,
  options: WindowSocketOptions,
): number | 'in' | { readonly token: string } => {
  if (headers.host !== options.host()) return 421;
  if (headers.origin !== `http://${options.host()}`) return 403;
  const offered = (headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
  const given = (prefix: string): string =>
    offered.find((name) => name.startsWith(prefix))?.slice(prefix.length) ?? '';
  if (!offered.includes(PROTOCOL)) return 401;
  const known = given(TOKEN_PREFIX);
  if (sameToken(known, options.token) || options.ticket.opens(known)) return 'in';
  const token = options.ticket.change(given(TICKET_PREFIX));
  return token === null ? 401 : { token };
};

/** A message that is no call at all ends the connection: nothing of ours would send it. */
async function receive(socket: WebSocket, text: string, answer: Answer): Promise<void> {
  const call = z.safeParse(callSchema, parsed(text));
  if (!call.success) return socket.close(1008);
  const { id, channel, input } = call.data;
  say(socket, { kind: 'answer', id, result: await answer(channel, input) });
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON is not a call; the caller closes the connection.
    return undefined;
  }
};

const say = (socket: WebSocket, message: HostMessage): void => {
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
};
