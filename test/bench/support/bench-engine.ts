import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Host, PracticeTenant } from '@engine/host';
import { createServices, type Services } from '@engine/services';
import { systemParts } from '@engine/services/system-parts';
import type { ConnectionView } from '@shared/connection';
import { lastingKeychain } from '../../support/engine-bench';
import { createWalker, type SignInAs } from '../../support/walk-pages';
import { type Place, type SlowWire, slowWire } from './delays';

/** What the stand-alone practice tenant announces. */
export interface Announced {
  readonly origin: string;
  readonly hosts: readonly string[];
  readonly dns: { readonly host: string; readonly port: number };
  readonly smtp: { readonly host: string; readonly port: number };
  readonly site: string;
}

const ADMIN: SignInAs = { username: 'admin@contoso.example', consent: 'accept' };
const SENDER: SignInAs = { username: 'web@contoso.example', consent: 'accept' };
const FROM = 'web@contoso.example';

/** The whole engine over a practice tenant in a process of its own, behind a wire that can be slow. */
export interface BenchEngine {
  readonly home: string;
  readonly wire: SlowWire;
  /** The resolver, as slow as it is in the budget. */
  readonly dns: Place;
  readonly services: Services;
  /** Starts again on the same folder and keychain. */
  readonly restart: () => Promise<void>;
  readonly create: () => Promise<ConnectionView>;
  readonly signIn: (id: string, role: 'administrator' | 'sender') => Promise<ConnectionView>;
  readonly plan: (id: string) => Promise<ConnectionView>;
  readonly apply: (id: string) => Promise<ConnectionView>;
  readonly test: (id: string) => Promise<ConnectionView>;
  readonly check: (id: string) => Promise<ConnectionView>;
  readonly until: (
    id: string,
    wanted: (view: ConnectionView) => boolean,
  ) => Promise<ConnectionView>;
  readonly close: () => Promise<void>;
}

export async function benchEngine(practice: Announced): Promise<BenchEngine> {
  const home = await mkdtemp(join(tmpdir(), 'sendwell-bench-'));
  const wire = slowWire(practice.origin);
  const keychain = lastingKeychain();
  const walker = createWalker();
  const servers = await slowServers(practice);
  const tenant: PracticeTenant = {
    origin: practice.origin,
    hosts: practice.hosts,
    ...servers.places,
    accounts: [],
    siteUrl: practice.site,
    fromAddress: FROM,
    reset: async () => undefined,
    stop: async () => undefined,
  };
  let person: SignInAs = ADMIN;
  const host: Host = {
    kind: 'desktop',
    platform: 'linux',
    version: '0.0.0-bench',
    home,
    transport: wire.transport,
    now: () => new Date(),
    openInBrowser: async (url) => void walker.signIn(url, person),
    saveFile: async () => null,
    startPractice: async () => tenant,
  };
  const open = () =>
    createServices(
      host,
      { practice: true },
      { ...systemParts, vault: async () => keychain.vault() },
    );
  let services = await open();
  const get = async (id: string): Promise<ConnectionView> =>
    services.handlers.connections.get({ connectionId: id });
  const until: BenchEngine['until'] = (id, wanted) =>
    new Promise((resolve, reject) => {
      const look = (view: ConnectionView): void => {
        if (view.id !== id || !wanted(view)) return;
        stop();
        resolve(view);
      };
      const stop = services.subscribe((channel, payload) => {
        if (channel === 'connections.changed' && 'siteUrl' in payload) look(payload);
      });
      get(id).then(look, reject);
    });
  return {
    home,
    wire,
    dns: servers.places.dns,
    get services() {
      return services;
    },
    restart: async () => {
      await services.close();
      services = await open();
    },
    create: async () =>
      services.handlers.connections.create({
        targetId: 'wp-fluentsmtp',
        site: new URL(practice.site).host,
        fromAddress: FROM,
      }),
    signIn: async (id, role) => {
      person = role === 'sender' ? SENDER : ADMIN;
      await services.handlers.signIn.start({ connectionId: id, role });
      return until(id, (view) => settled(view[role].kind));
    },
    plan: async (id) => {
      await services.handlers.plan.make({ connectionId: id });
      return until(id, (view) => settled(view.plan.kind));
    },
    apply: async (id) => {
      const { plan } = await get(id);
      if (plan.kind !== 'ready') throw new Error(`no plan to apply: ${plan.kind}`);
      person = ADMIN;
      await services.handlers.plan.apply({ connectionId: id, planId: plan.plan.id });
      return until(id, ({ plan: { kind } }) => kind === 'done' || kind === 'stopped');
    },
    test: async (id) => {
      await services.handlers.test.send({
        connectionId: id,
        to: FROM,
        attemptId: crypto.randomUUID(),
      });
      return until(id, (view) => view.test.kind === 'ended');
    },
    check: async (id) => {
      await services.handlers.doctor.run({ connectionId: id });
      return until(id, ({ checklist }) => checklist.kind === 'done');
    },
    until,
    close: async () => {
      await services.close();
      await servers.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

interface SlowServers {
  readonly places: { readonly dns: Place; readonly smtp: Place };
  readonly stop: () => Promise<unknown>;
}

/** The resolver and the mail server, late, in a thread beside the one that is measured. */
async function slowServers({ dns, smtp }: Announced): Promise<SlowServers> {
  const worker = new Worker(new URL('slow-servers.js', import.meta.url), {
    workerData: { dns, smtp },
  });
  const [places] = await once(worker, 'message');
  return { places, stop: () => worker.terminate() };
}

/** A state that nothing changes by itself any more. */
const settled = (kind: string): boolean =>
  !['waiting', 'running', 'making', 'planning', 'signed-out', 'none'].includes(kind);
