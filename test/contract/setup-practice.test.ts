import { readFile, rm } from 'node:fs/promises';
import { journalPath } from '@engine/setup/journal-file';
import type { Practice } from '@practice/practice';
import type { World } from '@practice/state/world';
import type { ActionProgress, Plan } from '@shared/plan';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Bench } from '../support/practice-identity';
import { record, type SetUpBench, setUpBench } from '../support/set-up-bench';

let scene: SetUpBench;
let practice: Practice;
let bench: Bench;
let home: string;
let token: () => Promise<string>;

beforeAll(async () => {
  scene = await setUpBench();
  ({ practice, bench, token } = scene);
});

beforeEach(async () => {
  await scene.renew();
  home = scene.home();
});

afterAll(() => scene.close());

const setUp = () => scene.start();

const signal = new AbortController().signal;

const planned = (port = setUp(), app: string | null = null) =>
  port.plan({ record, app, secretEndsAt: null, token, signal }).then((plan) => ({ port, plan }));

const applied = async (port: ReturnType<typeof setUp>, plan: Plan) => {
  const seen: (readonly ActionProgress[])[] = [];
  const result = await port.apply({
    record,
    plan,
    token,
    signal,
    onProgress: (progress) => seen.push(progress),
    onMade: () => {},
  });
  return { ...result, seen };
};

const contosoApps = (world: World) =>
  world.applications.filter((app) => app.tenantId === practice.realm.world.tenants[0]?.id);

const changes = (plan: Plan) =>
  plan.rows.filter((row) => row.change !== 'keep').map((row) => `${row.change} ${row.id}`);

describe('a set-up in an empty tenant @setup', () => {
  test('says what will be made and changes nothing before it is told to @promise P21', async () => {
    const before = structuredClone(practice.realm.world);
    practice.realm.journal.length = 0;
    const { plan } = await planned();
    expect(changes(plan)).toEqual([
      'add app',
      'add audience',
      'add callback',
      'add permission',
      'add secret',
      'add service-principal',
      'add consent',
      'add localhost-redirect',
    ]);
    expect(plan).toMatchObject({ changes: 8, tenantName: 'Contoso Ltd', appId: null });
    expect(practice.realm.world).toEqual(before);
    expect(practice.realm.journal.map((entry) => entry.method)).toEqual(Array(4).fill('GET'));
  });

  test('makes app, secret, service principal, consent and test redirect', async () => {
    const { port, plan } = await planned();
    practice.realm.journal.length = 0;
    const result = await applied(port, plan);
    expect(result.finished).toBe(true);
    const [app] = contosoApps(practice.realm.world);
    expect(app).toMatchObject({
      displayName: 'www.contoso.example mail (FluentSMTP)',
      signInAudience: 'AzureADMyOrg',
      web: { redirectUris: [record.callback] },
      publicClient: { redirectUris: ['http://localhost'] },
    });
    expect(app?.requiredResourceAccess[0]?.resourceAccess).toHaveLength(5);
    expect(app?.passwordCredentials).toHaveLength(1);
    const [sp] = practice.realm.world.servicePrincipals.filter(
      (entry) => entry.appId === app?.appId,
    );
    const grants = practice.realm.world.grants.filter((grant) => grant.clientId === sp?.id);
    expect(grants).toMatchObject([
      {
        consentType: 'AllPrincipals',
        scope: 'User.Read Mail.ReadWrite Mail.Send Mail.Send.Shared offline_access',
      },
    ]);
    const secret = await bench.vault.secrets.get('client-secret.c-1');
    await bench.identity.proveSecret(
      { clientId: app?.appId ?? '', tenant: bench.tenantId },
      secret ?? '',
    );
    const writes = practice.realm.journal.filter((entry) => entry.method !== 'GET');
    expect(writes.map((entry) => entry.status).sort()).toEqual([200, 200, 201, 201, 201]);
    expect(result.seen.at(-1)?.every((row) => row.state === 'done' && row.requestId)).toBe(true);
  });

  test('writes no secret into its journal @promise P11', async () => {
    const { port, plan } = await planned();
    await applied(port, plan);
    const secret = await bench.vault.secrets.get('client-secret.c-1');
    const journal = await readFile(journalPath(home, 'c-1'), 'utf8');
    expect(secret).toMatch(/8Q~/);
    expect(journal).not.toContain(secret ?? 'no secret');
  });

  test('makes nothing twice when it is done again tomorrow @promise R05', async () => {
    const { port, plan } = await planned();
    await applied(port, plan);
    const after = structuredClone(practice.realm.world);
    const again = await planned(setUp());
    expect(changes(again.plan)).toEqual([]);
    expect((await applied(again.port, again.plan)).finished).toBe(true);
    expect(practice.realm.world).toEqual(after);
  });

  test('leaves the tenant as it was after everything is taken away @promise R02', async () => {
    const before = structuredClone(practice.realm.world);
    const { port, plan } = await planned();
    await applied(port, plan);
    const made = await port.undo({ record, itemIds: null, token, signal, onMade: () => {} });
    expect(made.every((item) => item.state === 'undone')).toBe(true);
    expect({ ...practice.realm.world, refreshTokens: [], clockOffsetMs: 0 }).toEqual({
      ...before,
      refreshTokens: [],
      clockOffsetMs: 0,
    });
    expect(await bench.vault.secrets.get('client-secret.c-1')).toBeNull();
  });

  test('takes only the test redirect away after the test', async () => {
    const { port, plan } = await planned();
    await applied(port, plan);
    expect(await port.removeLocalhostRedirect({ record, token, signal, onMade: () => {} })).toBe(
      'taken-away',
    );
    expect(contosoApps(practice.realm.world)[0]?.publicClient.redirectUris).toEqual([]);
    expect(await port.removeLocalhostRedirect({ record, token, signal, onMade: () => {} })).toBe(
      'taken-away',
    );
  });

  test('waits while Microsoft replicates a new object, and says so', async () => {
    practice.realm.world.replicationMs = 5000;
    const { port, plan } = await planned();
    const result = await applied(port, plan);
    expect(result.finished).toBe(true);
    expect(result.seen.flat().some((row) => row.pause?.kind === 'replicating')).toBe(true);
  });

  test.each([
    ['PATCH .*applications', 'registration'],
    ['PATCH .*servicePrincipals', 'service principal'],
    ['POST .*oauth2PermissionGrants', 'consent'],
    ['POST .*addPassword', 'secret'],
    ['GET .*applications', 'look'],
  ])('goes on after 429 on %s @promise R03', async (match) => {
    practice.realm.faults.push({
      match: new RegExp(match),
      count: 2,
      kind: 'status',
      status: 429,
      headers: { 'retry-after': '3' },
    });
    const { port, plan } = await planned();
    const result = await applied(port, plan);
    expect(result.finished).toBe(true);
    expect(contosoApps(practice.realm.world)).toHaveLength(1);
    expect(contosoApps(practice.realm.world)[0]?.passwordCredentials).toHaveLength(1);
  });

  test('goes on with the rest when the organisation refuses the secret', async () => {
    const { port, plan } = await planned();
    const [contoso] = practice.realm.world.tenants;
    if (contoso) contoso.appPolicy = { enabled: true, blockSecrets: true, maxSecretDays: null };
    const result = await applied(port, plan);
    expect(result.finished).toBe(false);
    expect(result.progress.filter((row) => row.state !== 'done')).toMatchObject([
      { kind: 'secret', state: 'failed', error: { code: 'graph.secretNotAllowed' } },
    ]);
    if (contoso) contoso.appPolicy.blockSecrets = false;
    const retried = await applied(port, plan);
    expect(retried.finished).toBe(true);
    expect(contosoApps(practice.realm.world)).toHaveLength(1);
  });

  test('asks for an end date within the organisation’s rule', async () => {
    const [contoso] = practice.realm.world.tenants;
    if (contoso) contoso.appPolicy = { enabled: true, blockSecrets: false, maxSecretDays: 180 };
    const { port, plan } = await planned();
    expect((await applied(port, plan)).finished).toBe(true);
    const end = contosoApps(practice.realm.world)[0]?.passwordCredentials[0]?.endDateTime ?? '';
    expect((Date.parse(end) - Date.now()) / 86_400_000).toBeLessThanOrEqual(180);
  });
});

describe('a set-up with a registration that is there already @setup', () => {
  const preMade = async () => {
    const { port, plan } = await planned();
    await applied(port, plan);
    const [app] = contosoApps(practice.realm.world);
    if (!app) throw new Error('no app');
    app.uniqueName = null;
    app.displayName = 'WP mail';
    app.signInAudience = 'AzureADandPersonalMicrosoftAccount';
    app.web.redirectUris = ['https://other.example/back', record.callback];
    app.requiredResourceAccess[0]?.resourceAccess.splice(3);
    app.publicClient.redirectUris = [];
    const [grant] = practice.realm.world.grants.filter(
      (entry) => entry.consentType === 'AllPrincipals',
    );
    if (grant) grant.scope = 'User.Read Mail.Send Files.Read';
    await rm(home, { recursive: true, force: true });
    await bench.vault.secrets.remove('client-secret.c-1');
    return app;
  };

  test('mends it, keeps what others need, and undo gives back exactly what was there @promise R02', async () => {
    await preMade();
    const before = structuredClone(practice.realm.world);
    const { port, plan } = await planned();
    expect(plan.appName).toBe('WP mail');
    expect(changes(plan)).toEqual([
      'add permission.Mail.Send.Shared',
      'add permission.offline_access',
      'add secret',
      'change consent',
      'add localhost-redirect',
    ]);
    await applied(port, plan);
    const [app] = contosoApps(practice.realm.world);
    expect(app?.web.redirectUris).toEqual(['https://other.example/back', record.callback]);
    expect(
      practice.realm.world.grants.find((entry) => entry.consentType === 'AllPrincipals')?.scope,
    ).toBe('User.Read Mail.Send Files.Read Mail.ReadWrite Mail.Send.Shared offline_access');
    await port.undo({ record, itemIds: null, token, signal, onMade: () => {} });
    expect({ ...practice.realm.world, clockOffsetMs: 0, refreshTokens: [] }).toEqual({
      ...before,
      clockOffsetMs: 0,
      refreshTokens: [],
    });
  });

  test('makes a second one only when the person says so', async () => {
    await preMade();
    const { port, plan } = await planned(setUp(), 'new');
    expect(plan.candidates).toMatchObject([{ displayName: 'WP mail', sharesCallback: true }]);
    await applied(port, plan);
    expect(contosoApps(practice.realm.world)).toHaveLength(2);
  });

  test('refuses a plan that no longer fits the tenant', async () => {
    const app = await preMade();
    const { port, plan } = await planned();
    app.web.redirectUris = [];
    await expect(applied(port, plan)).rejects.toMatchObject({ code: 'plan.stale' });
  });
});
