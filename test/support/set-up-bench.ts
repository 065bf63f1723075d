import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHttp } from '@engine/http/create-http';
import { nodeTransport } from '@engine/http/node-transport';
import type { Timers } from '@engine/http/timers';
import type { Transport } from '@engine/http/transport';
import type { SetUpPort } from '@engine/services/ports';
import { createSetUp } from '@engine/setup/create-set-up';
import type { Vault } from '@engine/vault/vault';
import { type Practice, startPractice } from '@practice/practice';
import type { Application, World } from '@practice/state/world';
import { clouds } from '@shared/cloud';
import { newConnection } from './connection-record';
import { type Bench, practiceIdentity } from './practice-identity';

/** What an administrator agrees to when a plan is applied. */
export const SCOPES = [
  'Application.Read.All',
  'Directory.Read.All',
  'Policy.Read.All',
  'Application.ReadWrite.All',
  'DelegatedPermissionGrant.ReadWrite.All',
];

export const record = newConnection();
export const SECRET = `client-secret.${record.id}`;
export const never = new AbortController().signal;

/** A practice tenant, a signed-in administrator and a data folder, for set-ups without a window. */
export interface SetUpBench {
  readonly practice: Practice;
  readonly bench: Bench;
  readonly home: () => string;
  readonly token: () => Promise<string>;
  /** Bugs that ended a row. */
  readonly faults: unknown[];
  /** A new start of the program: the same folder and keychain, nothing remembered. */
  readonly start: (transport?: Transport, vault?: Vault) => SetUpPort;
  /** Plans and applies. */
  readonly run: (port: SetUpPort) => ReturnType<SetUpPort['apply']>;
  readonly undo: (port: SetUpPort) => ReturnType<SetUpPort['undo']>;
  readonly apps: () => readonly Application[];
  /** Everything of the world a set-up may change. */
  readonly tenant: () => Partial<World>;
  /** Everything as in the beginning: world, folder and keychain. */
  readonly renew: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function setUpBench(): Promise<SetUpBench> {
  const practice = await startPractice();
  const bench = practiceIdentity(practice);
  const newHome = () => mkdtemp(join(tmpdir(), 'sendwell-setup-'));
  let home = await newHome();
  const admin = await bench.signIn({ username: 'admin@contoso.example' }, SCOPES);
  const token = () => bench.token(admin, SCOPES);
  const { world } = practice.realm;
  const contoso = world.tenants[0]?.id;
  const cloud = clouds.practice;
  const now = () => new Date();
  const timers = practiceTimers(practice);
  const faults: unknown[] = [];
  const onFault = (error: unknown): void => void faults.push(error);
  return {
    practice,
    bench,
    home: () => home,
    token,
    faults,
    start: (transport = nodeTransport, vault = bench.vault) => {
      const http = createHttp({ transport, cloud, practice, now, timers });
      return createSetUp({ http, cloud, vault, home, now, timers, onFault });
    },
    run: async (port) => {
      const plan = await port.plan({ record, app: null, secretEndsAt: null, token, signal: never });
      return port.apply({
        record,
        plan,
        token,
        signal: never,
        onProgress: () => {},
        onMade: () => {},
      });
    },
    undo: (port) => port.undo({ record, itemIds: null, token, signal: never, onMade: () => {} }),
    apps: () => practice.realm.world.applications.filter((app) => app.tenantId === contoso),
    tenant: () => {
      const { applications, servicePrincipals, grants, tenants } = practice.realm.world;
      return structuredClone({ applications, servicePrincipals, grants, tenants });
    },
    renew: async () => {
      await practice.reset();
      faults.length = 0;
      await bench.vault.secrets.remove(SECRET);
      await rm(home, { recursive: true, force: true });
      home = await newHome();
    },
    close: async () => {
      await practice.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** Waits only as long as the practice world needs: its clock is put forward instead. */
const practiceTimers = (practice: Practice): Timers => ({
  random: () => 0.5,
  wait: (ms, signal) =>
    new Promise((resolve) => {
      signal.throwIfAborted();
      practice.realm.world.clockOffsetMs += ms;
      setImmediate(resolve);
    }),
});
