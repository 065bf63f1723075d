import { rm } from 'node:fs/promises';
import type { Timers } from '@engine/http/timers';
import type { Practice } from '@practice/practice';
import type { ConnectionView } from '@shared/connection';
import { afterEach, beforeEach, expect } from 'vitest';
import {
  type EngineBench,
  type LastingKeychain,
  lastingKeychain,
  newHome,
  newPractice,
  startEngine,
} from './engine-bench';
import type { SignInAs } from './walk-pages';

export const ADMIN = { username: 'admin@contoso.example', consent: 'accept' } as const;
export const SENDER = { username: 'web@contoso.example', consent: 'accept' } as const;
export const FROM = 'web@contoso.example';
export const SITE = 'https://www.contoso.example';
export const CALLBACK = `${SITE}/wp-json/fluent-smtp/outlook_callback`;

/** The main job step by step, as a window would ask for it. A new world and home for every test. */
export interface MainJob {
  readonly practice: Practice;
  readonly home: string;
  readonly keychain: LastingKeychain;
  readonly engine: EngineBench;
  readonly restart: () => Promise<void>;
  readonly create: (more?: object) => Promise<ConnectionView>;
  readonly signIn: (
    view: ConnectionView,
    role: 'administrator' | 'sender',
    person: SignInAs,
    more?: { readonly pickAccount?: boolean },
  ) => Promise<ConnectionView>;
  readonly plan: (view: ConnectionView) => Promise<ConnectionView>;
  readonly apply: (view: ConnectionView) => Promise<ConnectionView>;
  /** Applies, but the answer to one request never comes: whoever waits for it gives up. */
  readonly applyUnanswered: (view: ConnectionView, request: RegExp) => Promise<ConnectionView>;
  /** Everything up to the sender's card. */
  readonly setUp: () => Promise<ConnectionView>;
  readonly test: (view: ConnectionView, to?: string) => Promise<ConnectionView>;
  /** The test has arrived and its redirect is gone again. */
  readonly arrived: (view: ConnectionView) => Promise<ConnectionView>;
  readonly check: (view: ConnectionView) => Promise<ConnectionView>;
  /** What stands in the tenant for our callback. */
  readonly counts: () => {
    readonly apps: number;
    readonly secrets: number;
    readonly principals: number;
    readonly grants: number;
  };
}

/** Registers the hooks and gives the job of the running test. */
export function mainJobBench(timers: () => Timers | null = () => null): () => MainJob {
  let job: MainJob | null = null;
  const here = (): MainJob => {
    if (!job) throw new Error('no test is running');
    return job;
  };
  beforeEach(async () => {
    job = await begin(timers());
  });
  afterEach(async () => {
    const { engine, practice, home } = here();
    expect(engine.faults).toEqual([]);
    await engine.services.close();
    await practice.stop();
    await rm(home, { recursive: true, force: true });
  });
  return here;
}

async function begin(timers: Timers | null): Promise<MainJob> {
  const practice = await newPractice();
  const home = await newHome();
  const keychain = lastingKeychain();
  const open = () =>
    startEngine({ practice, home, vault: keychain.vault, ...(timers ? { timers } : {}) });
  let engine = await open();

  const create: MainJob['create'] = (more = {}) =>
    engine.call('connections.create', {
      targetId: 'wp-fluentsmtp',
      site: 'contoso.example',
      fromAddress: FROM,
      ...more,
    });
  const signIn: MainJob['signIn'] = async ({ id }, role, person, more = {}) => {
    engine.sitDown(person);
    await engine.call('signIn.start', { connectionId: id, role, ...more });
    return engine.until(
      id,
      (view) => view[role].kind === 'signed-in' || view[role].kind === 'failed',
    );
  };
  const plan: MainJob['plan'] = async ({ id }) => {
    await engine.call('plan.make', { connectionId: id });
    return engine.until(id, (view) => view.plan.kind === 'ready' || view.plan.kind === 'failed');
  };
  const apply: MainJob['apply'] = async (view) => {
    if (view.plan.kind !== 'ready' && view.plan.kind !== 'stopped') throw new Error(view.plan.kind);
    engine.sitDown(ADMIN);
    await engine.call('plan.apply', { connectionId: view.id, planId: view.plan.plan.id });
    return engine.until(view.id, (now) => now.plan.kind === 'done' || now.plan.kind === 'stopped');
  };
  const applyUnanswered: MainJob['applyUnanswered'] = async ({ id, plan }, match) => {
    const planId = 'plan' in plan ? plan.plan.id : '';
    const isLost = new Promise<void>((onHit) => {
      practice.realm.faults.push({ match, count: 1, kind: 'lost', onHit });
    });
    engine.sitDown(ADMIN);
    const run = await engine.call<{ runId: string }>('plan.apply', { connectionId: id, planId });
    await isLost;
    await engine.call('runs.cancel', run);
    return engine.until(id, (now) => now.plan.kind === 'stopped');
  };
  return {
    practice,
    home,
    keychain,
    get engine() {
      return engine;
    },
    restart: async () => {
      await engine.services.close();
      engine = await open();
    },
    create,
    signIn,
    plan,
    apply,
    applyUnanswered,
    setUp: async () => {
      const view = await apply(await plan(await signIn(await create(), 'administrator', ADMIN)));
      return engine.call('connections.update', { connectionId: view.id, valuesSeen: true });
    },
    test: async ({ id }, to = FROM) => {
      await engine.call('test.send', { connectionId: id, to, attemptId: crypto.randomUUID() });
      return engine.until(id, (view) => view.test.kind === 'ended');
    },
    arrived: ({ id }) =>
      engine.until(
        id,
        ({ test }) => test.kind === 'ended' && test.localhostRedirect === 'taken-away',
      ),
    check: async ({ id }) => {
      await engine.call('doctor.run', { connectionId: id });
      return engine.until(id, ({ checklist }) => checklist.kind === 'done');
    },
    counts: () => {
      const { applications, servicePrincipals, grants } = practice.realm.world;
      const ours = applications.filter(({ web }) => web.redirectUris.includes(CALLBACK));
      const ids = ours.map(({ appId }) => appId);
      const principals = servicePrincipals.filter(({ appId }) => ids.includes(appId));
      const own = grants.filter(({ clientId }) => principals.some(({ id }) => id === clientId));
      return {
        apps: ours.length,
        secrets: ours.flatMap(({ passwordCredentials }) => passwordCredentials).length,
        principals: principals.length,
        grants: own.length,
      };
    },
  };
}
