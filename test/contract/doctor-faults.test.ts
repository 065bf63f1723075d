import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EvidenceId, unknownReasons } from '@core/checks/evidence';
import { checks } from '@core/checks/registry';
import type { ConnectionRecord } from '@core/connection/record';
import { connectionView } from '@core/connection/view';
import { createDoctor } from '@engine/evidence/create-doctor';
import { createHttp } from '@engine/http/create-http';
import { nodeTransport } from '@engine/http/node-transport';
import type { Transport, WireRequest, WireResponse } from '@engine/http/transport';
import { type Practice, startPractice } from '@practice/practice';
import type { CheckOutcome } from '@shared/checklist';
import { clouds } from '@shared/cloud';
import { AppError } from '@shared/errors';
import { unknownReasonTexts } from '@shared/text/en/check-text';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { healthyConnection } from '../support/healthy-connection';
import { type Bench, practiceIdentity } from '../support/practice-identity';

const cloud = clouds.practice;
const now = () => new Date();

let practice: Practice;
let bench: Bench;
let home: string;
let record: ConnectionRecord;
let healthy: ReadonlyMap<string, CheckOutcome>;

type Fault = (request: WireRequest) => Promise<WireResponse>;
let broken: { readonly match: RegExp; readonly fault: Fault } | null = null;

const transport: Transport = (request) =>
  broken?.match.test(request.url) ? broken.fault(request) : nodeTransport(request);

beforeAll(async () => {
  practice = await startPractice();
  bench = practiceIdentity(practice, { transport });
  home = await mkdtemp(join(tmpdir(), 'sendwell-faults-'));
  record = await healthyConnection(bench, home);
  healthy = byId(await run());
});

afterEach(() => {
  broken = null;
});

afterAll(async () => {
  await practice.stop();
  await rm(home, { recursive: true });
});

const byId = (outcomes: readonly CheckOutcome[]) =>
  new Map(outcomes.map((outcome) => [outcome.checkId, outcome]));

async function run(options: { limitMs?: number; dns?: Practice['dns'] } = {}) {
  const doctor = createDoctor({
    // Retries are made, and nobody waits for them.
    http: createHttp({
      transport,
      cloud,
      practice,
      now,
      timers: { random: () => 0.5, wait: async () => {} },
    }),
    cloud,
    now,
    identity: bench.identity,
    vault: bench.vault,
    dns: practice.dns,
    dial: () => practice.smtp,
    ...options,
  });
  const signal = new AbortController().signal;
  const view = connectionView(record);
  return doctor.run({ record, view, only: null, onOutcome: () => {}, signal });
}

const answering = (answer: Partial<WireResponse>): Fault => {
  const whole = { status: 200, headers: {}, body: '{}', ...answer };
  return async () => whole;
};

const failing =
  (error: () => Error): Fault =>
  () =>
    Promise.reject(error());

const withCode = (code: string) => () => Object.assign(new Error(code), { code });

/** Every fault of an upstream, as the wire shows it. */
const faults: readonly (readonly [name: string, fault: Fault])[] = [
  ['429 with Retry-After', answering({ status: 429, headers: { 'retry-after': '2' } })],
  ['429 without Retry-After', answering({ status: 429 })],
  ...[500, 502, 503, 504].map((status) => [`${status}`, answering({ status })] as const),
  ['a timeout', failing(() => new DOMException('too late', 'TimeoutError'))],
  ['a reset', failing(withCode('ECONNRESET'))],
  ['a refused connection', failing(withCode('ECONNREFUSED'))],
  ['no network', failing(withCode('ENETUNREACH'))],
  ['a name nobody knows', failing(withCode('ENOTFOUND'))],
  ['a foreign certificate', failing(withCode('SELF_SIGNED_CERT_IN_CHAIN'))],
  [
    'half a body',
    async (request) => {
      const whole = await nodeTransport(request);
      return { ...whole, body: whole.body.slice(0, whole.body.length / 2) };
    },
  ],
  ['no JSON', answering({ body: '<html>Sign in to the hotel</html>' })],
  ['another shape', answering({ body: '[7]' })],
  ['a body of 10 MB', failing(() => new AppError('network.tooLarge'))],
  [
    'a redirect off the list',
    answering({ status: 302, headers: { location: 'https://elsewhere.example/' } }),
  ],
];

const GRAPH: readonly EvidenceId[] = [
  'tenant.organization',
  'tenant.authorization',
  'tenant.security-defaults',
  'tenant.app-policy',
  'app.registration',
  'app.duplicates',
  'app.owners',
  'sp.object',
  'consent.delegated',
  'consent.application',
  'mailbox.user',
  'mailbox.self',
];

/** Sources by what they ask, and the evidence that is lost with them. */
const sources: readonly (readonly [name: string, match: RegExp, lost: readonly EvidenceId[]])[] = [
  ['the organisation', /\/organization\?/, ['tenant.organization']],
  ['the authorisation policy', /authorizationPolicy/, ['tenant.authorization']],
  ['security defaults', /identitySecurityDefaults/, ['tenant.security-defaults']],
  ['the app policy', /defaultAppManagementPolicy/, ['tenant.app-policy']],
  ['the registration', /applications\(appId='[^/]*'\)\?/, ['app.registration']],
  ['the list of registrations', /\/applications\?/, ['app.duplicates']],
  ['the owners', /\/owners\?/, ['app.owners']],
  [
    'the enterprise application',
    /servicePrincipals/,
    ['sp.object', 'consent.delegated', 'consent.application'],
  ],
  [
    'the consent',
    /oauth2PermissionGrants/,
    ['sp.object', 'consent.delegated', 'consent.application'],
  ],
  ['the user of the address', /\/users\?/, ['mailbox.user']],
  ['the sender', /\/me\?/, ['mailbox.self']],
  ['the mailbox', /sentitems/, ['mailbox.self']],
  ['Graph as a whole', /graph\.microsoft\.com/, GRAPH],
  ['the organisation of the domain', /contoso\.example\/v2\.0\/\.well-known/, ['tenant.openid']],
];

/** Reach alone: any answer says that the other side is there, and only some carry the time. */
const reach: ReadonlySet<string> = new Set(['net.graph', 'net.login', 'net.clock']);

/** What is lost is unknown, by a name that has a sentence; everything else is judged as ever. */
function expectLost(outcomes: readonly CheckOutcome[], lost: ReadonlySet<string>): void {
  for (const { checkId, status, finding } of outcomes) {
    if (reach.has(checkId)) continue;
    const needs = checks.find(({ id }) => id === checkId)?.needs ?? [];
    const was = healthy.get(checkId);
    const isLost = was?.status !== 'not-applicable' && needs.some((id) => lost.has(id));
    if (isLost) {
      expect({ checkId, status }).toEqual({ checkId, status: 'unknown' });
      expect(unknownReasons).toContain(finding);
      expect(unknownReasonTexts[finding]).toBeTruthy();
    } else expect({ checkId, status, finding }).toMatchObject(pick(was));
  }
}

const pick = (outcome: CheckOutcome | undefined) => ({
  checkId: outcome?.checkId,
  status: outcome?.status,
  finding: outcome?.finding,
});

const table = sources.flatMap(([source, match, lost]) =>
  faults.map(([name, fault]) => ({ source, name, match, lost, fault })),
);

describe('each source under each fault @doctor', () => {
  test.each(table)(
    '$source meets $name: unknown with its reason, the rest as ever @promise R03',
    async ({ match, lost, fault }) => {
      broken = { match, fault };
      expectLost(await run(), new Set(lost));
    },
  );

  test.each(faults)(
    'the site meets %s: nothing but its own checks change @promise R03',
    async (_, fault) => {
      broken = { match: /www\.contoso\.example/, fault };
      for (const { checkId, group, status, finding } of await run()) {
        if (group === 'site') expect(status).not.toBe('crashed');
        else expect({ checkId, status, finding }).toMatchObject(pick(healthy.get(checkId)));
      }
    },
  );

  test('a resolver that is not there leaves DNS unknown and the rest as ever', async () => {
    const lost = new Set(['dns.mx', 'dns.spf', 'dns.dkim', 'dns.dmarc']);
    expectLost(await run({ dns: { host: '127.0.0.1', port: 9 } }), lost);
  });

  test('a network that is off leaves everything outside unknown, and fails nothing', async () => {
    broken = { match: /./, fault: failing(withCode('ENETUNREACH')) };
    const outcomes = await run({ dns: { host: '127.0.0.1', port: 9 } });
    const bad = outcomes.filter(({ status }) => status === 'fail' || status === 'crashed');
    expect(bad.map(pick)).toEqual([]);
    const outside = outcomes.filter(({ group }) => group === 'network' || group === 'dns');
    for (const { checkId, status } of outside) {
      const expected =
        healthy.get(checkId)?.status === 'not-applicable' ? 'not-applicable' : 'unknown';
      expect({ checkId, status }).toEqual({ checkId, status: expected });
    }
  });

  test('a side that never answers is given up, all of it within one limit @promise R03', async () => {
    broken = { match: /./, fault: () => new Promise(() => undefined) };
    const began = performance.now();
    const outcomes = await run({ limitMs: 300 });
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(outcomes).toHaveLength(checks.length);
    const lost = outcomes.filter(({ status }) => status === 'unknown');
    expect(lost.length).toBeGreaterThan(20);
    expect(new Set(lost.map(({ finding }) => finding))).toEqual(new Set(['timed-out']));
  });
});
