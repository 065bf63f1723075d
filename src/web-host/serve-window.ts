import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer } from '@engine/answer';
import type { Services } from '@engine/services';
import { servePages } from './page-server';
import { newTicket } from './ticket';
import { newToken } from './token';
import { createWindowSocket } from './window-socket';

/** A window served on loopback. */
export interface ServedWindow {
  /** `http://127.0.0.1:PORT/#token=TOKEN`: the fragment never travels and is taken off by the page. */
  readonly address: string;
  /** The same for one page only, to start a browser with. */
  readonly ticketAddress: string;
  readonly forward: (services: Pick<Services, 'subscribe'>) => void;
  readonly close: () => Promise<void>;
}

export async function serveWindow(
  root: string,
  answer: Answer,
  options: { readonly pingEveryMs?: number; readonly onTicketReused?: () => void } = {},
): Promise<ServedWindow> {
  const token = newToken();
  const ticket = newTicket(options.onTicketReused ?? (() => undefined));
  const host = (): string => `127.0.0.1:${portOf(server.address())}`;
  const socket = createWindowSocket({ token, ticket, host, answer, ...options });
  const server = createServer((request, response) => {
    servePages(root, host)(request, response).catch(() => response.destroy());
  });
  server.on('upgrade', socket.upgrade);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    address: `http://${host()}/#token=${token}`,
    ticketAddress: `http://${host()}/#ticket=${ticket.value}`,
    forward: socket.forward,
    close: () =>
      new Promise((resolve) => {
        socket.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const portOf = (address: AddressInfo | string | null): number =>
  address !== null && typeof address === 'object' ? address.port : 0;
