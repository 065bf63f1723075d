import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checks } from '@core/checks/registry';
import type { ConnectionRecord } from '@core/connection/record';
import { connectionView } from '@core/connection/view';
import { createDoctor } from '@engine/evidence/create-doctor';
import { type Practice, startPractice } from '@practice/practice';
import type { CheckOutcome } from '@shared/checklist';
import { clouds } from '@shared/cloud';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newConnection } from '../support/connection-record';
import { healthyConnection } from '../support/healthy-connection';
import { type Bench, practiceIdentity } from '../support/practice-identity';

const cloud = clouds.practice;
const now = () => new Date();
const signal = new AbortController().signal;
let practice: Practice;
let bench: Bench;
let home: string;

beforeEach(async () => {
  practice = await startPractice();
  bench = practiceIdentity(practice);
  home = await mkdtemp(join(tmpdir(), 'sendwell-doctor-'));
});

afterEach(async () => {
  await practice.stop();
  await rm(home, { recursive: true });
});

const doctor = () =>
  createDoctor({
    http: bench.http,
    cloud,
    now,
    identity: bench.identity,
    vault: bench.vault,
    dns: practice.dns,
    dial: () => practice.smtp,
  });

const run = async (record: ConnectionRecord, port = doctor()) => {
  const outcomes = await port.run({
    record,
    view: connectionView(record),
    only: null,
    onOutcome: () => {},
    signal,
  });
  return outcomes;
};

const notFine = (outcomes: readonly CheckOutcome[]) =>
  outcomes
    .filter((outcome) => !['pass', 'not-applicable'].includes(outcome.status))
    .map((outcome) => `${outcome.status} ${outcome.checkId} ${outcome.finding}`);

describe('the doctor over the practice tenant @doctor', () => {
  test('finds a connection that was set up and proven entirely healthy', async () => {
    const record = await healthyConnection(bench, home);
    const outcomes = await run(record);
    expect(notFine(outcomes)).toEqual([]);
    expect(outcomes).toHaveLength(checks.length);
  });

  test('says what it could not look at when nobody is signed in, and judges the rest', async () => {
    const outcomes = await run(newConnection({ tenantId: bench.tenantId }));
    const unknown = outcomes.filter((outcome) => outcome.status === 'unknown');
    expect(new Set(unknown.map((outcome) => outcome.finding))).toEqual(
      new Set(['needs-administrator', 'needs-sender', 'needs-test']),
    );
    expect(unknown.every((outcome) => outcome.remedy !== null)).toBe(true);
    expect(outcomes.filter((outcome) => outcome.status === 'fail')).toEqual([]);
    expect(outcomes.find((outcome) => outcome.checkId === 'site.callback')?.status).toBe('pass');
  });

  test('asks the practice mail server itself, and says so when it takes nobody', async () => {
    const record = newConnection({
      tenantId: bench.tenantId,
      targetId: 'generic-smtp-xoauth2-delegated',
    });
    const smtpOf = async () =>
      (await run(record)).find((outcome) => outcome.checkId === 'net.smtp');
    expect(await smtpOf()).toMatchObject({ status: 'pass', finding: 'answers' });
    const [tenant] = practice.realm.world.tenants;
    if (tenant) tenant.trouble = 'unavailable';
    expect(await smtpOf()).toMatchObject({
      status: 'attention',
      params: { greeting: expect.stringMatching(/^421/) },
    });
  });

  test('reads Exchange PowerShell output as evidence of its own', async () => {
    const record = {
      ...(await healthyConnection(bench, home)),
      sendAsMeant: true,
      fromAddress: 'info@contoso.example',
    };
    const port = doctor();
    const before = await run(record, port);
    expect(before.find((outcome) => outcome.checkId === 'mailbox.send-as')).toMatchObject({
      status: 'unknown',
      finding: 'needs-exchange',
      remedy: { script: expect.stringContaining("-Identity 'info@contoso.example'") },
    });
    const { answer, exchange } = port.paste(
      record,
      'Identity : info@contoso.example\nTrustee : web@contoso.example\nAccessRights : {SendAs}',
    );
    expect(answer.understood).toEqual(['send-as']);
    const after = await run({ ...record, exchange }, port);
    expect(after.find((outcome) => outcome.checkId === 'mailbox.send-as')?.status).toBe('pass');
  });

  test.each([
    ['429', { kind: 'status', status: 429, headers: { 'retry-after': '120' } }, /graph/],
    ['500', { kind: 'status', status: 500 }, /graph/],
    ['garbage', { kind: 'garbage' }, /graph/],
    ['reset', { kind: 'reset' }, /graph/],
  ] as const)(
    'leaves the rest alone when Graph answers with %s @promise R03',
    async (_, fault, match) => {
      const record = await healthyConnection(bench, home);
      practice.realm.faults.push({ match, count: 1000, ...fault });
      const outcomes = await run(record);
      expect(outcomes.filter((outcome) => outcome.status === 'fail')).toEqual([]);
      expect(outcomes.filter((outcome) => outcome.status === 'crashed')).toEqual([]);
      expect(outcomes.find((outcome) => outcome.checkId === 'app.exists')?.status).toBe('unknown');
      expect(outcomes.find((outcome) => outcome.checkId === 'dns.spf')?.status).toBe('pass');
      expect(outcomes.find((outcome) => outcome.checkId === 'site.callback')?.status).toBe('pass');
    },
  );

  test('says the administrator is signed in elsewhere, and judges nothing by that', async () => {
    const record = {
      ...(await healthyConnection(bench, home)),
      tenantId: practice.realm.world.tenants[1]?.id ?? '',
    };
    const outcomes = await run(record);
    expect(outcomes.find((outcome) => outcome.checkId === 'app.exists')).toMatchObject({
      status: 'unknown',
      finding: 'other-tenant',
    });
  });

  test.each([
    ['twenty minutes', 20 * 60_000],
    ['twenty minutes the other way', -20 * 60_000],
    ['a day', 86_400_000],
  ])('tells a clock that is %s wrong, and fails nothing else by it @promise R03', async (_, ms) => {
    const record = await healthyConnection(bench, home);
    practice.realm.world.clockOffsetMs = ms;
    const bad = (await run(record)).filter(({ status }) => status === 'fail');
    expect(bad.map(({ checkId, finding }) => `${checkId} ${finding}`)).toEqual(['net.clock wrong']);
  });

  test('reads only @promise P21', async () => {
    const record = await healthyConnection(bench, home);
    practice.realm.journal.length = 0;
    await run(record);
    const writes = practice.realm.journal.filter(
      (entry) => entry.host === 'graph.microsoft.com' && entry.method !== 'GET',
    );
    expect(writes).toEqual([]);
  });
});
