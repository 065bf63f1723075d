import { rm } from 'node:fs/promises';
import type { ConnectionRecord } from '@core/connection/record';
import { nodeTransport } from '@engine/http/node-transport';
import type { Transport } from '@engine/http/transport';
import type { Vault } from '@engine/vault/vault';
import { hashOf } from '@practice/state/realm';
import { AppError } from '@shared/errors';
import type { KeychainState } from '@shared/keychain';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { never, record, SECRET, type SetUpBench, setUpBench } from '../support/set-up-bench';

let scene: SetUpBench;

beforeAll(async () => {
  scene = await setUpBench();
});

beforeEach(() => scene.renew());

afterAll(() => scene.close());

const OTHERS = 'https://other.example/back';

/** A registration somebody made by hand: half right, with things in it that are not ours. */
async function halfRight(): Promise<void> {
  await scene.run(scene.start());
  const [app] = scene.apps();
  if (!app) throw new Error('no registration was made');
  app.uniqueName = null;
  app.displayName = 'WP mail';
  app.signInAudience = 'AzureADandPersonalMicrosoftAccount';
  app.web.redirectUris = [OTHERS, record.callback];
  app.requiredResourceAccess[0]?.resourceAccess.splice(3);
  app.requiredResourceAccess.push({
    resourceAppId: '00000002-0000-0ff1-ce00-000000000000',
    resourceAccess: [{ id: '76faac2a-0f20-42f1-928a-50de5b9dbe52', type: 'Scope' }],
  });
  app.publicClient.redirectUris = [];
  app.passwordCredentials = [];
  const { grants, servicePrincipals } = scene.practice.realm.world;
  const grant = grants.find((entry) => entry.consentType === 'AllPrincipals');
  if (grant) grant.scope = ' User.Read Files.Read  Mail.Send';
  const principal = servicePrincipals.find((entry) => entry.appId === app.appId);
  if (principal) principal.accountEnabled = false;
  await rm(scene.home(), { recursive: true });
  await scene.bench.vault.secrets.remove(SECRET);
}

/** The program ends at its n-th request of Graph: `never` sent, or sent and its answer `lost`. */
function endsAt(nth: number, how: 'never sent' | 'answer lost') {
  let seen = 0;
  let tell: () => void = () => {};
  const ended = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const transport: Transport = async (request) => {
    if (!request.url.includes('/graph.microsoft.com/')) return nodeTransport(request);
    seen += 1;
    if (seen > nth) return new Promise(() => {});
    if (seen < nth) return nodeTransport(request);
    if (how === 'answer lost') await nodeTransport(request);
    tell();
    return new Promise(() => {});
  };
  return { transport, ended };
}

/** Starts a set-up that never comes back, and answers when its program has ended. */
async function interrupted(nth: number, how: 'never sent' | 'answer lost'): Promise<void> {
  const { transport, ended } = endsAt(nth, how);
  void scene.run(scene.start(transport));
  await ended;
  // Unlike a killed process, this one still writes down what had been answered beside it: no event tells when.
  await new Promise((resolve) => setTimeout(resolve, 60));
}

/** Requests before the first of these only read. */
const everywhere = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at).flatMap((nth) => [
    [nth, 'never sent' as const] as const,
    [nth, 'answer lost' as const] as const,
  ]);

async function expectOneOfEach(): Promise<void> {
  const { servicePrincipals, grants } = scene.practice.realm.world;
  const apps = scene.apps();
  const [app] = apps;
  const principals = servicePrincipals.filter((sp) => sp.appId === app?.appId);
  const consents = grants.filter((grant) => grant.clientId === principals[0]?.id);
  const kept = await scene.bench.vault.secrets.get(SECRET);
  expect({
    apps: apps.length,
    principals: principals.length,
    enabled: principals[0]?.accountEnabled,
    consents: consents.length,
    secrets: app?.passwordCredentials.map((secret) => secret.hash),
  }).toEqual({ apps: 1, principals: 1, enabled: true, consents: 1, secrets: [hashOf(kept ?? '')] });
}

describe.each([
  ['an empty tenant', async () => {}, everywhere(9, 12)],
  ['a tenant with a half right registration', halfRight, everywhere(13, 16)],
] as const)('a set-up in %s that ends in the middle @setup', (_name, prepare, moments) => {
  test.each(moments)(
    'at request %i, %s: goes on, and can be taken away @promise R01 @promise R02',
    async (nth, how) => {
      await prepare();
      const before = scene.tenant();
      await interrupted(nth, how);
      expect(await scene.run(scene.start())).toMatchObject({ finished: true });
      await expectOneOfEach();
      const made = await scene.undo(scene.start());
      expect(made.filter((item) => item.state !== 'undone')).toEqual([]);
      expect(scene.tenant()).toEqual(before);
      expect(await scene.bench.vault.secrets.get(SECRET)).toBeNull();
    },
  );

  test.each(moments)(
    'at request %i, %s: can be taken away without going on @promise R02',
    async (nth, how) => {
      await prepare();
      const before = scene.tenant();
      await interrupted(nth, how);
      await scene.undo(scene.start()).catch((error: unknown) => {
        expect(error).toMatchObject({ code: 'plan.nothingToUndo' });
      });
      expect(scene.tenant()).toEqual(before);
    },
  );
});

describe('taking away what was made @setup', () => {
  test('ends in the middle: the next try takes the rest away @promise R02', async () => {
    await halfRight();
    const before = scene.tenant();
    await scene.run(scene.start());
    const { transport, ended } = endsAt(3, 'answer lost');
    void scene.undo(scene.start(transport));
    await ended;
    await scene.undo(scene.start());
    expect(scene.tenant()).toEqual(before);
  });

  test('leaves alone what others added since', async () => {
    await halfRight();
    await scene.run(scene.start());
    const [app] = scene.apps();
    app?.web.redirectUris.push('https://third.example/back');
    const grant = scene.practice.realm.world.grants.find(
      (entry) => entry.consentType === 'AllPrincipals',
    );
    if (grant) grant.scope += ' Calendars.Read';
    await scene.undo(scene.start());
    expect(scene.apps()[0]?.web.redirectUris).toEqual([
      OTHERS,
      record.callback,
      'https://third.example/back',
    ]);
    expect(grant?.scope).toBe(' User.Read Files.Read  Mail.Send Calendars.Read');
  });

  test('of a second registration does not forget the changes to the first', async () => {
    await halfRight();
    const before = scene.tenant();
    await scene.run(scene.start());
    const port = scene.start();
    const { token } = scene;
    const plan = await port.plan({ record, app: 'new', secretEndsAt: null, token, signal: never });
    await port.apply({
      record,
      plan,
      token,
      signal: never,
      onProgress: () => {},
      onMade: () => {},
    });
    await scene.undo(scene.start());
    expect(scene.tenant()).toEqual(before);
  });

  test('goes on with the rest when one thing cannot be taken away', async () => {
    await halfRight();
    await scene.run(scene.start());
    scene.practice.realm.faults.push({
      match: /removePassword/,
      count: 9,
      kind: 'status',
      status: 403,
    });
    const made = await scene.undo(scene.start());
    expect(made.filter((item) => item.state !== 'undone')).toMatchObject([
      { kind: 'secret', state: 'undo-failed', error: { code: 'graph.denied' } },
    ]);
  });
});

test('two presses at the same moment make one of each @setup @promise R05', async () => {
  const port = scene.start();
  const { token } = scene;
  const plan = await port.plan({ record, app: null, secretEndsAt: null, token, signal: never });
  const press = () =>
    port.apply({ record, plan, token, signal: never, onProgress: () => {}, onMade: () => {} });
  const ends = await Promise.all([press(), press()]);
  expect(ends.map((end) => end.finished)).toEqual([true, true]);
  await expectOneOfEach();
});

test('what was made is told as it is made, not only in the end @setup', async () => {
  const port = scene.start();
  const { token } = scene;
  const plan = await port.plan({ record, app: null, secretEndsAt: null, token, signal: never });
  const told: string[] = [];
  await port.apply({
    record,
    plan,
    token,
    signal: never,
    onProgress: () => {},
    onMade: (made) => told.push(made.map((item) => item.kind).join(' ')),
  });
  expect(told[0]).toBe('app localhost-redirect');
  expect(told.at(-1)?.split(' ').sort()).toEqual([
    'app',
    'consent',
    'localhost-redirect',
    'secret',
    'service-principal',
  ]);
});

test('a plan asked for in the middle of a run waits for its end @setup', async () => {
  const port = scene.start();
  const { token } = scene;
  const plan = await port.plan({ record, app: null, secretEndsAt: null, token, signal: never });
  const applied = port.apply({
    record,
    plan,
    token,
    signal: never,
    onProgress: () => {},
    onMade: () => {},
  });
  const again = await port.plan({ record, app: null, secretEndsAt: null, token, signal: never });
  expect(again.changes).toBe(0);
  expect((await applied).made).toHaveLength(5);
});

/** The keychain of the scene, with another way of keeping a value. */
const keeping = (put: Vault['secrets']['put']): Vault => {
  const { vault } = scene.bench;
  return { ...vault, secrets: { ...vault.secrets, put } };
};

/** The keychain of the scene, out of reach. */
const closedAs = (state: KeychainState): Vault => {
  const { vault } = scene.bench;
  const secrets = { ...vault.secrets, get: async () => null };
  return { ...vault, state: () => state, probe: async () => state, secrets };
};

describe('a bug in the middle @setup', () => {
  const bug = new TypeError('no such thing');

  test('of a set-up ends its row alone, and is written down', async () => {
    const port = scene.start(
      nodeTransport,
      keeping(() => Promise.reject(bug)),
    );
    const { progress } = await scene.run(port);
    expect(progress.filter((row) => row.state !== 'done')).toMatchObject([
      { kind: 'secret', state: 'failed', error: { code: 'ipc.unexpected' } },
    ]);
    expect(scene.faults).toEqual([bug]);
  });

  test('of taking away ends its row alone, and is written down', async () => {
    await halfRight();
    await scene.run(scene.start());
    const { vault } = scene.bench;
    const secrets = { ...vault.secrets, remove: () => Promise.reject(bug) };
    const made = await scene.undo(scene.start(nodeTransport, { ...vault, secrets }));
    expect(made.filter(({ state }) => state !== 'undone')).toMatchObject([
      { kind: 'secret', state: 'undo-failed', error: { code: 'ipc.unexpected' } },
    ]);
    expect(scene.faults).toEqual([bug]);
  });
});

describe('the value of a secret @setup', () => {
  test('kept when the program ended right after it is made anew, and the old one removed @promise R01', async () => {
    const { secrets } = scene.bench.vault;
    let kept: () => void = () => {};
    const isKept = new Promise<void>((resolve) => {
      kept = resolve;
    });
    const port = scene.start(
      nodeTransport,
      keeping(async (name, value) => {
        await secrets.put(name, value);
        kept();
        return new Promise(() => {});
      }),
    );
    void scene.run(port);
    await isKept;
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(await scene.run(scene.start())).toMatchObject({ finished: true });
    await expectOneOfEach();
  });

  const secret = { keyId: null, hint: null, endsAt: null } as const;
  test.each([
    [{ kind: 'locked' }, { ...record, secret: { ...secret, keptIn: 'keychain' } }, 'vault.locked'],
    [{ kind: 'absent' }, { ...record, secret: { ...secret, keptIn: 'keychain' } }, 'vault.absent'],
    [{ kind: 'locked' }, record, 'vault.locked'],
  ] as const)('behind a keychain that is %j is not taken for lost', async (state, kept, code) => {
    await scene.run(scene.start());
    const port = scene.start(nodeTransport, closedAs(state));
    const { token } = scene;
    const asked = { record: kept, app: null, secretEndsAt: null, token, signal: never };
    await expect(port.plan(asked)).rejects.toMatchObject({ code });
  });

  test('is made anew where it was never kept but in memory', async () => {
    await scene.run(scene.start());
    const port = scene.start(nodeTransport, closedAs({ kind: 'absent' }));
    const gone: ConnectionRecord = { ...record, secret: { ...secret, keptIn: 'elsewhere' } };
    const { token } = scene;
    const asked = { record: gone, app: null, secretEndsAt: null, token, signal: never };
    const { rows } = await port.plan(asked);
    expect(rows.find(({ kind }) => kind === 'secret')?.change).toBe('add');
  });

  test('that the keychain refuses fails its row alone; the next try leaves one secret @promise R01', async () => {
    const locked = keeping(() => Promise.reject(new AppError('vault.locked')));
    const first = await scene.run(scene.start(nodeTransport, locked));
    expect(first.progress.filter((row) => row.state !== 'done')).toMatchObject([
      { kind: 'secret', state: 'failed', error: { code: 'vault.locked' } },
    ]);
    expect(await scene.run(scene.start())).toMatchObject({ finished: true });
    await expectOneOfEach();
  });
});
