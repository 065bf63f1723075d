import { rm } from 'node:fs/promises';
import type { Practice } from '@practice/practice';
import type { ConnectionView } from '@shared/connection';
import type { HandoverSheet } from '@shared/handover';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type EngineBench,
  lastingKeychain,
  newHome,
  newPractice,
  startEngine,
} from '../support/engine-bench';

const ADMIN = { username: 'admin@contoso.example', consent: 'accept' } as const;
const SENDER = { username: 'web@contoso.example', consent: 'accept' } as const;
const FROM = 'web@contoso.example';
const SITE = 'https://www.contoso.example';
const CALLBACK = `${SITE}/wp-json/fluent-smtp/outlook_callback`;

let practice: Practice;
let home: string;
let keychain: ReturnType<typeof lastingKeychain>;
let engine: EngineBench;

const start = async (): Promise<void> => {
  engine = await startEngine({ practice, home, vault: keychain });
};

beforeEach(async () => {
  practice = await newPractice();
  home = await newHome();
  keychain = lastingKeychain();
  await start();
});

afterEach(async () => {
  await engine.services.close();
  await practice.stop();
  await rm(home, { recursive: true, force: true });
});

const create = (more: object = {}): Promise<ConnectionView> =>
  engine.call('connections.create', {
    targetId: 'wp-fluentsmtp',
    site: 'contoso.example',
    fromAddress: FROM,
    ...more,
  });

const signIn = async (
  { id }: ConnectionView,
  role: 'administrator' | 'sender',
  person: { readonly username: string; readonly consent?: 'accept' | 'cancel' },
): Promise<ConnectionView> => {
  engine.sitDown(person);
  await engine.call('signIn.start', { connectionId: id, role });
  return engine.until(
    id,
    (view) => view[role].kind === 'signed-in' || view[role].kind === 'failed',
  );
};

const plan = async ({ id }: ConnectionView): Promise<ConnectionView> => {
  await engine.call('plan.make', { connectionId: id });
  return engine.until(id, ({ plan }) => plan.kind === 'ready' || plan.kind === 'failed');
};

const apply = async (view: ConnectionView): Promise<ConnectionView> => {
  if (view.plan.kind !== 'ready' && view.plan.kind !== 'stopped') throw new Error(view.plan.kind);
  engine.sitDown(ADMIN);
  await engine.call('plan.apply', { connectionId: view.id, planId: view.plan.plan.id });
  return engine.until(view.id, ({ plan }) => plan.kind === 'done' || plan.kind === 'stopped');
};

const test = async (
  { id }: ConnectionView,
  to = FROM,
  attemptId = crypto.randomUUID(),
): Promise<ConnectionView> => {
  await engine.call('test.send', { connectionId: id, to, attemptId });
  return engine.until(id, (view) => view.test.kind === 'ended');
};

describe('the main job, without a window @main-job', () => {
  it('goes from a site address to an arrived mail, and is still there after a restart', async () => {
    const began = performance.now();
    const created = await create();
    expect(created).toMatchObject({
      siteUrl: SITE,
      callback: CALLBACK,
      pluginVersion: '2.3.1',
      step: 'administrator',
      tenantId: practice.realm.world.tenants[0]?.id,
    });

    const administered = await signIn(created, 'administrator', ADMIN);
    expect(administered.administrator).toMatchObject({
      kind: 'signed-in',
      verdict: { kind: 'fits' },
      keptIn: 'keychain',
      account: { username: ADMIN.username, roles: ['Cloud Application Administrator'] },
    });
    expect(administered.tenantName).toBe('Contoso Ltd');

    const planned = await plan(administered);
    const applied = await apply(planned);
    expect(applied.plan.kind).toBe('done');
    expect(applied.step).toBe('values');

    const sheet = await engine.call<HandoverSheet>('handover.sheet', { connectionId: created.id });
    expect(sheet.fields.map(({ label }) => label)).toEqual([
      'From Email',
      'Application Client ID',
      'Application Client Secret',
      'Directory (tenant) ID',
      'App Callback URL',
      'Access Token',
    ]);
    const { secret } = await engine.call<{ secret: string }>('handover.secret', {
      connectionId: created.id,
    });
    expect(secret.length).toBeGreaterThan(15);
    expect(JSON.stringify(sheet)).not.toContain(secret);
    await engine.call('connections.update', { connectionId: created.id, valuesSeen: true });

    const sent = await signIn(created, 'sender', SENDER);
    expect(sent.sender).toMatchObject({ kind: 'signed-in', verdict: { kind: 'fits' } });

    const tested = await test(sent);
    expect(tested.test).toMatchObject({
      result: 'arrived',
      rungs: Array(6).fill({ status: 'ok' }),
    });
    const done = await engine.until(
      created.id,
      ({ test }) => test.kind === 'ended' && test.localhostRedirect === 'taken-away',
    );
    expect(done.step).toBeNull();
    console.log(`main job without the person: ${Math.round(performance.now() - began)} ms`);

    await engine.services.close();
    await start();
    const again = await engine.call<ConnectionView>('connections.get', {
      connectionId: created.id,
    });
    expect(again).toEqual(done);
    const retested = await test(again);
    expect(retested.test).toMatchObject({ result: 'arrived' });
    expect(engine.opened).toEqual([]);
  });
});
