import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { azure } from '../azure/resource-manager';
import { outlook } from '../exchange/outlook';
import { graph, segmented } from '../graph/graph';
import { login } from '../identity/login';
import { answerSite } from '../site/site';
import { pushBounded } from '../state/bounded';
import type { JournalEntry, Realm } from '../state/realm';
import { MOST_BODY, MOST_UPLOAD, withBoundedBody } from './bounded-body';
import { callWithFaults } from './call-inside';
import { type ControlOptions, createControl } from './control';
import {
  AZURE_HOST,
  GRAPH_HOST,
  LOGIN_ALIASES,
  LOGIN_HOST,
  OUTLOOK_HOST,
  type PracticeEnv,
} from './env';
import { nextFault, type Struck, strike } from './faults';
import { entersMailbox } from './mailbox-concurrency';

export interface ServeOptions {
  readonly host: string;
  readonly port: number;
  readonly latencyMs: number;
  readonly tls: { readonly key: string; readonly cert: string } | null;
  /** Steering from outside, under `/practice-control` of our own address; null: none. */
  readonly control: ControlOptions | null;
}

const CONTROL = '/practice-control';

/** So many requests are remembered; older ones are forgotten. */
const JOURNAL_LENGTH = 10_000;

export interface Served {
  readonly origin: string;
  readonly port: number;
  readonly stop: () => Promise<void>;
}

const sites = new Hono<PracticeEnv>();
sites.all('*', (c) => {
  const host = new URL(c.req.url).host;
  const site = c.env.realm.world.sites.find((entry) => entry.host === host);
  return site ? answerSite(c, site) : c.text('No such site.', 404);
});

const MICROSOFT: Readonly<Record<string, Hono<PracticeEnv>>> = {
  [LOGIN_HOST]: login,
  [GRAPH_HOST]: graph,
  [OUTLOOK_HOST]: outlook,
  [AZURE_HOST]: azure,
  ...Object.fromEntries(LOGIN_ALIASES.map((name) => [name, login])),
};

/** Every host this world plays. */
export const playedHosts = (realm: Pick<Realm, 'world'>): readonly string[] => [
  ...Object.keys(MICROSOFT),
  ...realm.world.sites.map((site) => site.host),
];

const appFor = (host: string): Hono<PracticeEnv> => MICROSOFT[host] ?? sites;

interface Located {
  readonly host: string;
  readonly path: string;
  readonly pathForm: boolean;
}

/** `/HOST/path` on our own address, or the Host header of a name we play. */
function locate(realm: Realm, request: IncomingMessage): Located | null {
  const plays = (name: string): boolean =>
    Object.hasOwn(MICROSOFT, name) || realm.world.sites.some((site) => site.host === name);
  const named = (request.headers.host ?? '').replace(/:\d+$/, '');
  const path = request.url ?? '/';
  if (plays(named)) return { host: named, path, pathForm: false };
  const match = /^\/([^/?]+)(\/[^?]*)?(\?.*)?$/.exec(path);
  const host = match?.[1] ?? '';
  return plays(host)
    ? { host, path: `${match?.[2] ?? '/'}${match?.[3] ?? ''}`, pathForm: true }
    : null;
}

/** Starts the one server that plays every host. */
export async function serve(realm: Realm, options: ServeOptions): Promise<Served> {
  let origin = '';
  const control = options.control ? createControl(options.control) : null;
  const steered = getRequestListener(
    (incoming) => {
      const { pathname, search } = new URL(incoming.url);
      const inside = `http://control${pathname.slice(CONTROL.length)}${search}`;
      return control?.fetch(new Request(inside, incoming), { realm }) ?? new Response(null);
    },
    { overrideGlobalObjects: false },
  );
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const place = locate(realm, request);
    const method = request.method ?? 'GET';
    if (!place && control && request.url?.startsWith(`${CONTROL}/`)) {
      await steered(request, response);
      return;
    }
    if (!place) {
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end('The practice tenant plays no such host.\n');
      return;
    }
    const { host, path, pathForm } = place;
    response.once('close', () =>
      remember(realm, {
        method,
        host,
        path: path.split('?')[0] ?? path,
        status: response.statusCode,
      }),
    );
    if (host === GRAPH_HOST && !entersMailbox(realm, request, path, response)) return;
    if (options.latencyMs > 0)
      await new Promise((resolve) => setTimeout(resolve, options.latencyMs));
    const fault = nextFault(realm, method, host, path);
    if (fault && ends(await strike(fault, host, path), response)) return;
    const listener = getRequestListener(
      async (incoming) => {
        const url = new URL(`https://${host}${host === GRAPH_HOST ? segmented(path) : path}`);
        const forwarded = await withBoundedBody(
          incoming,
          url,
          host === OUTLOOK_HOST ? MOST_UPLOAD : MOST_BODY,
        );
        if (forwarded === null && host !== GRAPH_HOST) return tooLong();
        const done = await appFor(host).fetch(
          forwarded ?? new Request(url, { method, headers: incoming.headers }),
          {
            realm,
            bodyTooLong: forwarded === null,
            reachable: (address: string) => reachable(realm, pathForm ? origin : null, address),
            call: (request: Request) => callInside(realm, request),
          },
        );
        if (fault?.kind !== 'lost') return done;
        fault.onHit?.();
        return new Promise<Response>(() => {});
      },
      { overrideGlobalObjects: false },
    );
    response.setHeader('date', realm.now().toUTCString());
    await listener(request, response);
  };
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    answer(request, response).catch(() => response.socket?.destroy());
  };
  const server: Server = options.tls ? createTlsServer(options.tls, handle) : createServer(handle);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  const shown = options.host.includes(':') ? `[${options.host}]` : options.host;
  origin = `${options.tls ? 'https' : 'http'}://${shown}:${port}`;
  return {
    origin,
    port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const tooLong = (): Response =>
  new Response('The body of the request is too long.\n', {
    status: 413,
    headers: { 'content-type': 'text/plain' },
  });

/** Answers with what a fault came to; false when the request should go on. */
function ends(struck: Struck, response: ServerResponse): boolean {
  switch (struck.kind) {
    case 'goes-on':
      return false;
    case 'reset':
      response.socket?.destroy();
      return true;
    case 'stall':
      // The other side has to give up by itself.
      return true;
    case 'answer':
      response.writeHead(struck.status, { ...struck.headers });
      response.end(struck.body);
      return true;
  }
}

/** One played host asks another: the same answers, the same faults and the same journal, without a wire. */
async function callInside(realm: Realm, request: Request): Promise<Response> {
  const { host, pathname } = new URL(request.url);
  let status = 0;
  try {
    const response = await callWithFaults(realm, request, async (asked) =>
      appFor(host).fetch(asked, {
        realm,
        bodyTooLong: false,
        reachable: (address: string) => address,
        call: (inner: Request) => callInside(realm, inner),
      }),
    );
    status = response.status;
    return response;
  } finally {
    remember(realm, { method: request.method, host, path: pathname, status });
  }
}

function remember(realm: Realm, entry: Omit<JournalEntry, 'at'>): void {
  pushBounded(realm.journal, { at: realm.now().toISOString(), ...entry }, JOURNAL_LENGTH);
}

function reachable(realm: Realm, origin: string | null, address: string): string {
  if (origin === null) return address;
  const url = new URL(address);
  return playedHosts(realm).includes(url.host)
    ? `${origin}/${url.host}${url.pathname}${url.search}`
    : address;
}
