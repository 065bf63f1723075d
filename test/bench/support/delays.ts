import { nodeTransport } from '@engine/http/node-transport';
import type { Transport } from '@engine/http/transport';

/** The delays of the budget, in ms. */
export const DELAYS = {
  roundTrip: 30,
  token: 250,
  graph: 150,
  site: 200,
  smtp: 80,
  dns: 20,
} as const;

export interface Place {
  readonly host: string;
  readonly port: number;
}

/** What one request of each kind costs at least. */
export const COST = {
  token: DELAYS.roundTrip + DELAYS.token,
  graph: DELAYS.roundTrip + DELAYS.graph,
  site: DELAYS.roundTrip + DELAYS.site,
  smtp: DELAYS.roundTrip + DELAYS.smtp,
  dns: DELAYS.dns,
} as const;

export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));

interface Seen {
  readonly host: string;
  readonly startedAt: number;
}

/** A wire that takes as long as the real one would, once it is switched on, and remembers what went over it. */
export interface SlowWire {
  readonly transport: Transport;
  readonly seen: () => readonly Seen[];
  readonly mostInFlight: () => number;
  /** Slow from now on; a number of ms for every request lets waves be told apart. */
  readonly begin: (uniformMs?: number) => void;
  /** Nothing more is remembered but how much went on at once. */
  readonly forget: () => void;
}

export function slowWire(origin: string): SlowWire {
  let isSlow = false;
  let uniform: number | null = null;
  let seen: Seen[] = [];
  let inFlight = 0;
  let most = 0;
  let remembers = true;
  const costOf = (host: string): number => {
    if (!isSlow) return 0;
    if (uniform !== null) return uniform;
    if (host === 'login.microsoftonline.com') return COST.token;
    return host === 'graph.microsoft.com' ? COST.graph : COST.site;
  };
  return {
    transport: async (request) => {
      const host = request.url.slice(origin.length + 1).split(/[/?]/)[0] ?? '';
      if (remembers) seen.push({ host, startedAt: performance.now() });
      inFlight += 1;
      most = Math.max(most, inFlight);
      try {
        const [answer] = await Promise.all([nodeTransport(request), pause(costOf(host))]);
        return answer;
      } finally {
        inFlight -= 1;
      }
    },
    seen: () => seen,
    mostInFlight: () => most,
    begin: (uniformMs) => {
      isSlow = true;
      uniform = uniformMs ?? null;
      seen = [];
      most = 0;
    },
    forget: () => {
      seen = [];
      remembers = false;
    },
  };
}
