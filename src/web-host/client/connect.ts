import { failed, type Result } from '@shared/result';

/** The window's end of the wire. */
export interface Connection {
  readonly call: (channel: string, input: unknown) => Promise<Result<unknown>>;
  readonly listen: (channel: string, listener: (payload: unknown) => void) => () => void;
}

export interface Line extends Connection {
  /** Tells each time the line stands again after it broke. */
  readonly onAgain: (listener: () => void) => void;
}

/** What the page shows to be let in: the token, or at its first start the ticket from its address, to get one. */
export interface Pass {
  readonly subprotocol: () => string;
  /** Told what a ticket was changed for: from then on it is shown. */
  readonly onToken: (token: string) => void;
}

type Message =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result<unknown> }
  | { readonly kind: 'event'; readonly channel: string; readonly payload: unknown };

/** WebSocket.OPEN of the standard; 2 and 3 are closing and closed. */
const OPEN = 1;
const AGAIN_AFTER_MS = 1_000;

/** Speaks with the host that served this page; opens the line again when it breaks. Calls under way then end as failed. */
export function connect(
  address: string,
  pass: Pass,
  openSocket: (address: string, protocols: string[]) => WebSocket = (...all) =>
    new WebSocket(...all),
): Line {
  const pending = new Map<number, (result: Result<unknown>) => void>();
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  const again: (() => void)[] = [];
  /** Calls made before a line with the token was open. */
  let unsent: string[] = [];
  let isIn = false;
  let calls = 0;
  let socket = open();

  function open(): WebSocket {
    const shown = pass.subprotocol();
    const next = openSocket(address, ['sendwell.1', shown]);
    isIn = false;
    if (!shown.startsWith('ticket.'))
      next.addEventListener('open', () => {
        isIn = true;
        sendAll(next);
      });
    next.onmessage = ({ data }) => receive(JSON.parse(data));
    next.onclose = () => {
      for (const end of pending.values()) end(lost(address));
      pending.clear();
      unsent = [];
      setTimeout(() => {
        socket = open();
        socket.addEventListener('open', () => {
          for (const listener of again) listener();
        });
      }, AGAIN_AFTER_MS);
    };
    return next;
  }

  function sendAll(line: WebSocket): void {
    for (const text of unsent) line.send(text);
    unsent = [];
  }

  /** The line that brought the token has done its work: the one that the token opens takes its place. */
  function changeLine(): void {
    socket.onclose = null;
    socket.close();
    socket = open();
  }

  function receive(message: Message): void {
    if (message.kind === 'token') {
      pass.onToken(message.token);
      changeLine();
      return;
    }
    if (message.kind === 'event') {
      for (const listener of listeners.get(message.channel) ?? []) listener(message.payload);
      return;
    }
    pending.get(message.id)?.(message.result);
    pending.delete(message.id);
  }

  return {
    call: (channel, input) =>
      new Promise((resolve) => {
        if (socket.readyState > OPEN) return resolve(lost(address));
        const id = ++calls;
        const text = JSON.stringify({ id, channel, input });
        pending.set(id, resolve);
        unsent.push(text);
        if (isIn) sendAll(socket);
      }),
    listen: (channel, listener) => {
      const heard = listeners.get(channel) ?? new Set();
      listeners.set(channel, heard.add(listener));
      return () => {
        heard.delete(listener);
      };
    },
    onAgain: (listener) => again.push(listener),
  };
}

/** The program behind the page has ended or cannot be reached. */
const lost = (address: string): Result<never> =>
  failed({
    code: 'network.refused',
    params: { host: new URL(address).host },
    details: { at: new Date().toISOString(), upstreamCode: 'window-connection-lost' },
  });
