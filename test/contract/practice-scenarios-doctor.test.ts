import { type ConnectionRecord, neverSignedIn } from '@core/connection/record';
import { connectionView } from '@core/connection/view';
import { createDoctor } from '@engine/evidence/create-doctor';
import { secretName } from '@engine/services/secret-name';
import { type Practice, startPractice } from '@practice/practice';
import { restUrl } from '@practice/site/addresses';
import { type Scenario, scenarios } from '@practice/state/scenario';
import type { World } from '@practice/state/world';
import { clouds } from '@shared/cloud';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newConnection } from '../support/connection-record';
import { type Bench, GRAPH_TOOLS, practiceIdentity } from '../support/practice-identity';

const READ = ['Application.Read.All', 'Directory.Read.All', 'Policy.Read.All'].map(
  (name) => `https://graph.microsoft.com/${name}`,
);
const now = () => new Date();

/** Stories in which an administrator cannot sign in either. */
const NOBODY_SIGNS_IN = ['conditional-access-blocks', 'national-cloud'];

let practice: Practice;

beforeAll(async () => {
  practice = await startPractice();
});

afterAll(() => practice.stop());

async function administratorOf(bench: Bench): Promise<ConnectionRecord['administrator']> {
  const admin = await bench.signIn({ username: 'admin@contoso.example' }, READ);
  return {
    kind: 'signed-in',
    homeAccountId: admin.homeAccountId,
    clientId: GRAPH_TOOLS,
    at: now().toISOString(),
    keptIn: 'memory',
    account: {
      username: admin.username,
      objectId: admin.objectId,
      displayName: null,
      tenantId: bench.tenantId,
      tenantName: null,
      roles: ['Cloud Application Administrator'],
      addresses: null,
    },
  };
}

function targetOf(scenario: Scenario, world: World): string {
  const site = world.sites.find((entry) => entry.host === scenario.host);
  if (!site) return 'generic-smtp-xoauth2-delegated';
  if (site.kind === 'web-application') return 'generic-graph-app';
  return site.plugin === 'wp-mail-smtp' ? 'wp-mail-smtp-pro' : 'wp-fluentsmtp';
}

async function recordOf(scenario: Scenario, world: World, bench: Bench): Promise<ConnectionRecord> {
  const [mailer] = world.mailers;
  const host = scenario.host ?? 'www.contoso.example';
  const site = world.sites.find((entry) => entry.host === host);
  return newConnection({
    tenantId: bench.tenantId,
    targetId: targetOf(scenario, world),
    siteUrl: `https://${host}`,
    siteName: host,
    callback: site ? restUrl(site, '/fluent-smtp/outlook_callback') : '',
    pluginVersion: site?.pluginVersion ?? null,
    fromAddress: mailer?.from ?? '',
    sendAsMeant: scenario.failingChecks.includes('mailbox.send-as'),
    app: { appId: mailer?.clientId ?? '', objectId: null, displayName: 'Website mail' },
    secret: {
      keyId: null,
      hint: mailer?.clientSecret?.slice(0, 3) ?? null,
      endsAt: null,
      keptIn: 'memory',
    },
    administrator: NOBODY_SIGNS_IN.includes(scenario.name)
      ? neverSignedIn
      : await administratorOf(bench),
  });
}

async function examined(scenario: Scenario): Promise<Readonly<Record<string, string>>> {
  const world = scenario.world();
  practice.realm.enter(world);
  const bench = practiceIdentity(practice);
  const { http, identity, vault } = bench;
  const record = await recordOf(scenario, world, bench);
  const secret = world.mailers[0]?.clientSecret;
  if (secret) await vault.secrets.put(secretName(record.id), secret);
  const cloud = clouds.practice;
  const dial = () => null;
  const doctor = createDoctor({ http, cloud, now, identity, vault, dns: practice.dns, dial });
  const outcomes = await doctor.run({
    record,
    view: connectionView(record),
    only: [...scenario.failingChecks],
    onOutcome: () => {},
    signal: new AbortController().signal,
  });
  return Object.fromEntries(outcomes.map(({ checkId, status }) => [checkId, status]));
}

const CASES = scenarios
  .filter((scenario) => scenario.failingChecks.length > 0)
  .map((scenario) => [scenario.name, scenario] as const);

describe('the doctor in the stories of the practice tenant @doctor', () => {
  test.each(CASES)('%s: what should not pass does not', async (_, scenario) => {
    const outcomes = await examined(scenario);
    expect(Object.keys(outcomes).sort()).toEqual([...scenario.failingChecks].sort());
    const fine = Object.entries(outcomes).filter(
      ([, status]) => !['fail', 'attention', 'unknown'].includes(status),
    );
    expect(fine).toEqual([]);
  });
});
