import { Resolver } from 'node:dns/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { ConnectionView } from '@shared/connection';
import { type Announced, type BenchEngine, benchEngine } from './bench-engine';
import { sweepOf } from './sweep';

const RUNS = 7;
const UNIFORM_MS = 150;
/** Looking once for the plan and once before it is applied; registration, then enterprise application, then consent. */
const SET_UP_WAVES = 5;
/** As the contract test counts them. */
const SET_UP_REQUESTS = 12;
const LOOP_RESOLUTION_MS = 1;

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/** The fastest of some runs: whatever else the machine does can only add. */
const fastest = async (work: () => Promise<number>): Promise<number> => {
  let least = Number.POSITIVE_INFINITY;
  for (let n = 0; n < RUNS; n++) least = Math.min(least, await work());
  return least;
};

/** One request of the wire alone, as long as everybody else's. */
const get = (bench: BenchEngine, origin: string, path: string) => () =>
  bench.wire.transport({
    method: 'GET',
    url: `${origin}/${path}`,
    headers: {},
    body: null,
    signal: new AbortController().signal,
    maxBytes: 4_000_000,
  });

/** Facts that need nobody's answer. */
const isLocal = (id: string): boolean =>
  ['secret.local', 'send.last', 'admin.identity', 'token.sender'].includes(id) ||
  id.startsWith('exchange.');

/** From the press to the first check on screen that rests on an answer from outside. */
async function firstOutcome(bench: BenchEngine, id: string): Promise<number> {
  const began = performance.now();
  const done = bench.check(id);
  await bench.until(id, ({ checklist }) =>
    checklist.kind === 'running'
      ? checklist.outcomes.some(({ evidence }) =>
          evidence.some((fact) => fact.known && !isLocal(fact.id)),
        )
      : false,
  );
  const elapsed = performance.now() - began;
  await done;
  return elapsed;
}

/** The shortest chain of a run alone: one question to the resolver. */
const oneQuestion = (bench: BenchEngine): Promise<unknown> => {
  const resolver = new Resolver();
  resolver.setServers([`${bench.dns.host}:${bench.dns.port}`]);
  return resolver.resolveMx('contoso.example');
};

/** How many layers of requests follow one another when every request takes the same time. */
async function waves(bench: BenchEngine, id: string): Promise<number> {
  bench.wire.begin(UNIFORM_MS);
  const began = performance.now();
  await bench.check(id);
  const layers = bench.wire.seen().map(({ startedAt }) => (startedAt - began) / UNIFORM_MS);
  return Math.max(...layers.map((at) => Math.round(at))) + 1;
}

async function setUp(
  bench: BenchEngine,
): Promise<{ view: ConnectionView; elapsed: number; requests: number }> {
  const { id } = await bench.create();
  await bench.signIn(id, 'administrator');
  bench.wire.begin();
  const planning = await timed(() => bench.plan(id));
  const planned = bench.wire.seen().length;
  bench.wire.begin();
  const began = performance.now();
  const view = await bench.apply(id);
  const graph = bench.wire.seen().filter(({ host }) => host === 'graph.microsoft.com');
  // The administrator's sign-in page for writing is not counted.
  const applying = performance.now() - (graph[0]?.startedAt ?? began);
  return { view, elapsed: planning + applying, requests: planned + graph.length };
}

/** From the press to "accepted by Microsoft". */
async function accepted(bench: BenchEngine, id: string): Promise<number> {
  const began = performance.now();
  const isAccepted = bench.until(id, ({ test }) =>
    'rungs' in test && test.kind === 'running'
      ? test.rungs.some((rung) => rung.id === 'accepted' && rung.status === 'ok')
      : false,
  );
  const ended = bench.test(id);
  await isAccepted;
  const elapsed = performance.now() - began;
  await ended;
  return elapsed;
}

async function loopDelay(bench: BenchEngine, id: string): Promise<number> {
  const loop = monitorEventLoopDelay({ resolution: LOOP_RESOLUTION_MS });
  loop.enable();
  await bench.check(id);
  loop.disable();
  return loop.percentile(99) / 1e6;
}

export async function measure(practice: Announced): Promise<Record<string, number>> {
  const bench = await benchEngine(practice);
  try {
    const { view, elapsed, requests: setUpRequests } = await setUp(bench);
    const { id } = view;
    const graph = get(bench, practice.origin, 'graph.microsoft.com/v1.0/me');
    const graphRoundTrip = await fastest(() => timed(graph));
    await bench.services.handlers.connections.update({ connectionId: id, valuesSeen: true });
    await bench.signIn(id, 'sender');
    const acceptedMs = await accepted(bench, id);
    await bench.until(id, ({ test }) => test.kind === 'ended');
    await bench.check(id);
    bench.wire.begin();
    const home = get(bench, practice.origin, 'www.contoso.example/');
    const rest = get(bench, practice.origin, 'www.contoso.example/wp-json/');
    const chain = await fastest(() => timed(() => home().then(rest)));
    const full = await fastest(() => timed(() => bench.check(id)));
    const first = await fastest(() => firstOutcome(bench, id));
    const loop = await fastest(() => loopDelay(bench, id));
    const inWaves = await fastest(() => waves(bench, id));
    const requests = bench.wire.seen().length;
    const sweep = await sweepOf(bench, id);
    return {
      setUpMs: elapsed,
      setUpRequests,
      setUpChain: SET_UP_WAVES * graphRoundTrip,
      setUpWanted: SET_UP_REQUESTS,
      graphRoundTrip,
      acceptedMs,
      chain,
      full,
      first,
      firstChain: await fastest(() => timed(() => oneQuestion(bench))),
      loop,
      waves: inWaves,
      requests,
      ...sweep,
    };
  } finally {
    await bench.close();
  }
}
