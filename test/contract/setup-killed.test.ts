import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Practice, startPractice } from '@practice/practice';
import { hashOf } from '@practice/state/realm';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { practiceIdentity } from '../support/practice-identity';
import { SCOPES } from '../support/set-up-bench';
import type { WorkerInput } from '../support/set-up-worker';

let folder: string;
let worker: string;

/** The worker as one file: the product's code uses the bundler's globs. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sendwell-killed-'));
  const at = (path: string) => resolve(import.meta.dirname, '../..', path);
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: {
      alias: {
        '@shared': at('src/shared'),
        '@core': at('src/core'),
        '@engine': at('src/engine'),
        '@practice': at('src/practice'),
      },
    },
    build: {
      ssr: at('test/support/set-up-worker.ts'),
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: {
        output: { entryFileNames: 'worker.mjs' },
      },
    },
    ssr: { noExternal: true, external: ['keytar', '@azure/msal-node-extensions'] },
  });
  worker = join(folder, 'worker.mjs');
});

afterAll(() => rm(folder, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

function run(input: WorkerInput): { readonly kill: () => void; readonly ended: Promise<Ended> } {
  const child = spawn(process.execPath, [worker, JSON.stringify(input)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (part) => {
    output += part;
  });
  child.stderr.on('data', (part) => {
    output += part;
  });
  return {
    kill: () => child.kill('SIGKILL'),
    ended: new Promise((resolve) => child.once('exit', (code) => resolve({ code, output }))),
  };
}

/** A practice tenant, an administrator's token, and a data folder of its own. */
async function scene() {
  const practice = await startPractice();
  const bench = practiceIdentity(practice);
  const admin = await bench.signIn({ username: 'admin@contoso.example' }, SCOPES);
  const home = await mkdtemp(join(folder, 'home-'));
  const { origin, hosts } = practice;
  return { practice, input: { origin, hosts, home, token: await bench.token(admin, SCOPES) } };
}

/** Exactly one of everything, and the live secret is the one in the keychain. */
async function expectOneOfEach(practice: Practice, home: string): Promise<void> {
  const { world } = practice.realm;
  const apps = world.applications.filter((app) => app.tenantId === world.tenants[0]?.id);
  expect(apps).toHaveLength(1);
  const [app] = apps;
  const sps = world.servicePrincipals.filter((sp) => sp.appId === app?.appId);
  expect(sps).toHaveLength(1);
  expect(world.grants.filter((grant) => grant.clientId === sps[0]?.id)).toHaveLength(1);
  expect(app?.passwordCredentials).toHaveLength(1);
  const kept = JSON.parse(await readFile(join(home, 'keychain-of-the-test.json'), 'utf8'));
  expect(app?.passwordCredentials[0]?.hash).toBe(hashOf(kept['client-secret.c-1']));
}

/** Requests one whole set-up makes of Graph: two looks of four, and four changes. */
const REQUESTS = 12;

describe('a set-up whose process is killed @setup', () => {
  test(`makes ${REQUESTS} requests when nothing goes wrong`, async () => {
    const { practice, input } = await scene();
    practice.realm.journal.length = 0;
    const ended = await run(input).ended;
    expect(ended.code, ended.output).toBe(0);
    const asked = practice.realm.journal.filter((entry) => entry.host === 'graph.microsoft.com');
    expect(asked).toHaveLength(REQUESTS);
    await expectOneOfEach(practice, input.home);
    await practice.stop();
  });

  test.each(
    Array.from(
      { length: REQUESTS },
      (_, at) =>
        [
          [at + 1, 'stall' as const, 'before it was looked at'],
          [at + 1, 'lost' as const, 'before its answer came'],
        ] as const,
    ).flat(),
  )(
    'during request %i, %s (%s), goes on, makes nothing twice and can be undone @promise R01',
    async (nth, kind) => {
      const { practice, input } = await scene();
      const first = run(input);
      practice.realm.faults.push({
        match: /graph\.microsoft\.com/,
        count: 1,
        skip: nth - 1,
        kind,
        onHit: () => first.kill(),
      });
      expect((await first.ended).code).toBeNull();
      const second = await run(input).ended;
      expect(second.code, second.output).toBe(0);
      await expectOneOfEach(practice, input.home);
      await practice.stop();
    },
  );
});
