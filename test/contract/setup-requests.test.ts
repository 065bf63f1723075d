import { nodeTransport } from '@engine/http/node-transport';
import type { Transport } from '@engine/http/transport';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { never, record, SECRET, type SetUpBench, setUpBench } from '../support/set-up-bench';

let scene: SetUpBench;

beforeAll(async () => {
  scene = await setUpBench();
});

beforeEach(() => scene.renew());

afterAll(() => scene.close());

interface Counted {
  /** Requests of Graph. */
  readonly reads: number;
  readonly writes: number;
  /** How many of them had to follow one another. */
  readonly waves: number;
}

/** So long that requests sent at once are under way at once. */
const ROUND_TRIP_MS = 60;

/** Counts requests; a request is one wave after every request that had ended before it began. */
function counting() {
  let reads = 0;
  let writes = 0;
  let endedWaves = 0;
  let waves = 0;
  const transport: Transport = async (request) => {
    if (!request.url.includes('/graph.microsoft.com/')) return nodeTransport(request);
    if (request.method === 'GET') reads += 1;
    else writes += 1;
    const wave = endedWaves + 1;
    waves = Math.max(waves, wave);
    await new Promise((resolve) => setTimeout(resolve, ROUND_TRIP_MS));
    const answer = await nodeTransport(request);
    endedWaves = Math.max(endedWaves, wave);
    return answer;
  };
  const take = (): Counted => {
    const counted = { reads, writes, waves };
    reads = 0;
    writes = 0;
    waves = 0;
    endedWaves = 0;
    return counted;
  };
  return { transport, take };
}

async function counted() {
  const { transport, take } = counting();
  const port = scene.start(transport);
  const { token } = scene;
  const plan = await port.plan({ record, app: null, secretEndsAt: null, token, signal: never });
  const planning = take();
  await port.apply({
    record,
    plan,
    token,
    signal: never,
    onProgress: () => {},
    onMade: () => {},
  });
  return { planning, applying: take(), undo: () => scene.undo(port).then(take) };
}

test('a set-up in an empty tenant makes 12 requests, at most 4 after one another @setup', async () => {
  const { planning, applying, undo } = await counted();
  expect(planning).toEqual({ reads: 4, writes: 0, waves: 1 });
  expect(applying).toEqual({ reads: 4, writes: 4, waves: 4 });
  expect(await undo()).toEqual({ reads: 0, writes: 1, waves: 1 });
});

test('a set-up that is done already makes 12 requests that only read @setup', async () => {
  await counted();
  const { planning, applying } = await counted();
  expect(planning).toEqual({ reads: 6, writes: 0, waves: 3 });
  expect(applying).toEqual({ reads: 6, writes: 0, waves: 3 });
});

test('a half right registration costs two reads more, and one write for each thing @setup', async () => {
  await counted();
  const [app] = scene.apps();
  if (!app) throw new Error('no registration was made');
  app.web.redirectUris = [];
  app.requiredResourceAccess = [];
  app.publicClient.redirectUris = [];
  const grant = scene.practice.realm.world.grants.find(
    (entry) => entry.consentType === 'AllPrincipals',
  );
  if (grant) grant.scope = 'User.Read';
  await scene.bench.vault.secrets.remove(SECRET);
  const { planning, applying } = await counted();
  expect(planning).toEqual({ reads: 6, writes: 0, waves: 3 });
  // Registration; then consent and secret at once.
  expect(applying).toEqual({ reads: 6, writes: 3, waves: 5 });
});
