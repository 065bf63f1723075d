import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Answer } from '@engine/answer';
import type { Services } from '@engine/services';
import { type WebSocket, WebSocketServer } from 'ws';
import * as z from 'zod/mini';
import { sameToken } from './token';
import { callSchema, type HostMessage, PROTOCOL, TOKEN_PREFIX } from './wire-messages';

const PING_EVERY_MS = 20_000;
/** A paste of 2,000,000 characters in UTF-8, and room for the rest of the call. */
const MAX_PAYLOAD_BYTES = 9_000_000;

export interface WindowSocketOptions {
  readonly token: string;
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
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_PAYLOAD_BYTES,
    handleProtocols: () => PROTOCOL,
  });
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
      const status = refusal(request, options);
      if (status === null)
        server.handleUpgrade(request, socket, head, (peer) => server.emit('connection', peer));
      else socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\n\r\n`);
    },
    forward: (services) => {
      services.subscribe((channel, payload) => {
        for (const socket of server.clients) say(socket, { kind: 'event', channel, payload });
      });
    },
    close: () => {
      clearInterval(pinging);
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}

/** Status of the refusal, null for a page of ours. Checked in this order: who is asked, who asks, what they know. */
const refusal = ({ headers }: IncomingMessage, options: WindowSocketOptions): number | null => {
  if (headers.host !== options.host()) return 421;
  if (headers.origin !== `http://${options.host()}`) return 403;
  const offered = (headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
  const given = offered.find((name) => name.startsWith(TOKEN_PREFIX))?.slice(TOKEN_PREFIX.length);
  return offered.includes(PROTOCOL) && given && sameToken(given, options.token) ? null : 401;
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
