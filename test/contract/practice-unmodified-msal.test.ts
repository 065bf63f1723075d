import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Practice, startPractice } from '@practice/practice';
import { type Served, serve } from '@practice/server/serve';
import { type ServerIdentity, serverIdentity } from '@practice/server/tls/authority';
import { makeAuthority, makeServer } from '@practice/server/tls/certificate';
import { AUTOMATION_APP_ID, addAutomationApp } from '@practice/state/automation';
import { GRAPH_COMMAND_LINE_TOOLS, healthyWorld } from '@practice/state/seed';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asUser } from '../support/practice-graph';
import { createWalker } from '../support/walk-pages';

const SECRET = 'only-for-this-test';
const support = (name: string): string => join(import.meta.dirname, '../support', name);

let folder = '';
let practice: Practice;
let door: Served;
let identity: ServerIdentity;
let tenantId = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'practice-msal-'));
  const hosts = ['login.microsoftonline.com', 'graph.microsoft.com', '127.0.0.1'];
  identity = serverIdentity(folder, hosts, new Date());
  const world = healthyWorld();
  addAutomationApp(world, SECRET, new Date());
  practice = await startPractice({
    world,
    tls: { key: identity.key, cert: identity.certificate },
  });
  tenantId = world.tenants[0]?.id ?? '';
  // The test's own requests go through a second door of the same world, without TLS.
  door = await serve(practice.realm, {
    host: '127.0.0.1',
    port: 0,
    latencyMs: 0,
    tls: null,
    control: null,
  });
});

afterAll(async () => {
  await practice.stop();
  await door.stop();
  rmSync(folder, { recursive: true });
});

/** Runs the program; every address it wants opened is handed to `open`. */
async function run(
  task: object,
  open: (url: string) => Promise<unknown> = async () => undefined,
): Promise<unknown> {
  const child: ChildProcess = spawn(
    process.execPath,
    [
      '--import',
      support('resolver-mapping.mjs'),
      support('msal-unmodified.mjs'),
      JSON.stringify(task),
    ],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        NODE_EXTRA_CA_CERTS: identity.authorityFile,
        PRACTICE_PORT: String(practice.port),
      },
    },
  );
  if (!child.stdout) throw new Error('the program has no output');
  for await (const line of createInterface({ input: child.stdout })) {
    const said = JSON.parse(line);
    if ('open' in said) await open(said.open);
    else return said;
  }
  throw new Error('the program said nothing');
}

describe('an unmodified MSAL Node, told nothing but whom to trust', () => {
  test('signs a person in, renews without a browser and reads Graph', async () => {
    const walker = createWalker();
    const clientId = GRAPH_COMMAND_LINE_TOOLS;
    const said = await run({ kind: 'interactive', clientId, tenantId }, async (url) => {
      await walker.signIn(url.replace('https://', `${door.origin}/`), {
        username: 'web@contoso.example',
      });
    });
    expect(said).toEqual({
      done: { username: 'web@contoso.example', renewed: true, me: 'web@contoso.example' },
    });
  });

  test('gets an application’s token by secret', async () => {
    const said = await run({
      kind: 'secret',
      clientId: AUTOMATION_APP_ID,
      tenantId,
      secret: SECRET,
    });
    expect(said).toEqual({
      done: {
        appidacr: '1',
        idtyp: 'app',
        roles: expect.arrayContaining(['Application.ReadWrite.All']),
      },
    });
  });

  test('is told what is wrong with a secret', async () => {
    const task = { kind: 'secret', clientId: AUTOMATION_APP_ID, tenantId, secret: 'wrong' };
    expect(await run(task)).toMatchObject({
      failed: { code: 'invalid_client', message: expect.stringMatching('AADSTS7000215') },
    });
  });

  test('gets an application’s token by a certificate that was registered through Graph', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pair = makeServer(makeAuthority(new Date()), ['website'], new Date(), privateKey);
    const { raw } = new X509Certificate(pair.certificate);
    const keyFile = join(folder, 'website.key');
    writeFileSync(keyFile, pair.key, { mode: 0o600 });
    const admin = await asUser({ ...practice, origin: door.origin }, 'admin@contoso.example');
    const written = await admin('PATCH', `/applications(appId='${AUTOMATION_APP_ID}')`, {
      keyCredentials: [
        { type: 'AsymmetricX509Cert', usage: 'Verify', key: raw.toString('base64') },
      ],
    });
    expect(written.status).toBe(204);
    const thumbprint = createHash('sha256').update(raw).digest('hex');
    const said = await run({
      kind: 'certificate',
      clientId: AUTOMATION_APP_ID,
      tenantId,
      thumbprint,
      keyFile,
    });
    expect(said).toMatchObject({ done: { appidacr: '2', idtyp: 'app' } });
  });
});
