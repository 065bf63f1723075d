import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeTransport } from '@engine/http/node-transport';
import type { Transport } from '@engine/http/transport';
import { createVault } from '@engine/vault/create-vault';
import type { Vault } from '@engine/vault/vault';
import { type Practice, startPractice } from '@practice/practice';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FakeKeychain, fakeKeychain } from '../support/fake-keychain';
import { GRAPH_TOOLS, practiceIdentity } from '../support/practice-identity';
import { platformError } from '../support/recording-transport';

let practice: Practice;

beforeAll(async () => {
  practice = await startPractice();
});

afterAll(() => practice.stop());

const admin = { username: 'admin@contoso.example' };
const SCOPES = ['User.Read'];

/** A wire that can be cut. */
const cuttable = () => {
  let mishap: Error | null = null;
  const transport: Transport = async (request) => {
    if (mishap) throw mishap;
    return nodeTransport(request);
  };
  return {
    transport,
    cut: (code: string) => {
      mishap = platformError(code);
    },
  };
};

const openVault = async (keychain: FakeKeychain): Promise<Vault> => {
  const vault = createVault({ home: '', service: 'test', load: keychain.load, limitMs: 200 });
  await vault.probe();
  return vault;
};

const reaches = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

const portOf = (address: string): number =>
  Number(new URL(new URL(address).searchParams.get('redirect_uri') ?? '').port);

const request = (
  tenant: string,
  more: { onAddress?: (url: string) => void; signal?: AbortSignal },
) =>
  ({
    role: 'administrator',
    clientId: GRAPH_TOOLS,
    tenant,
    scopes: SCOPES,
    onAddress: () => {},
    signal: new AbortController().signal,
    ...more,
  }) as const;

describe('a sign-in without network', () => {
  test.each([
    ['ENOTFOUND', 'network.nameUnknown'],
    ['EAI_AGAIN', 'network.offline'],
    ['ECONNRESET', 'network.reset'],
    ['CERT_HAS_EXPIRED', 'network.certificate'],
  ])('ends with the mishap’s own name (%s) and a closed listener', async (code, named) => {
    const wire = cuttable();
    const bench = practiceIdentity(practice, wire);
    wire.cut(code);
    await expect(bench.signIn(admin, SCOPES)).rejects.toMatchObject({ code: named });
    expect(await reaches(portOf(bench.opened[0] ?? ''))).toBe(false);
  });

  test('that is kept is not taken for one that has ended', async () => {
    const wire = cuttable();
    const bench = practiceIdentity(practice, wire);
    const { homeAccountId } = await bench.signIn(admin, SCOPES);
    wire.cut('EAI_AGAIN');
    const client = { clientId: GRAPH_TOOLS, tenant: bench.tenantId };
    await expect(
      bench.identity.token({ ...client, homeAccountId, scopes: SCOPES, forceRefresh: true }),
    ).rejects.toMatchObject({ code: 'network.offline' });
  });
});

describe('a cancelled sign-in', () => {
  test('opens no browser when it was over before there was a page @promise P15', async () => {
    const bench = practiceIdentity(practice);
    const signal = AbortSignal.abort();
    await expect(bench.identity.signIn(request(bench.tenantId, { signal }))).rejects.toMatchObject({
      code: 'auth.cancelled',
    });
    expect((await bench.signIn(admin, SCOPES)).username).toBe(admin.username);
    expect(bench.opened).toHaveLength(1);
  });

  test('leaves no listener behind, thirty times over @promise P15', async () => {
    const bench = practiceIdentity(practice);
    const ports: number[] = [];
    for (let time = 0; time < 30; time++) {
      const stop = new AbortController();
      const onAddress = (url: string): void => {
        ports.push(portOf(url));
        setImmediate(() => stop.abort());
      };
      await expect(
        bench.identity.signIn(request(bench.tenantId, { onAddress, signal: stop.signal })),
      ).rejects.toMatchObject({ code: 'auth.cancelled' });
    }
    expect(ports).toHaveLength(30);
    expect(await Promise.all(ports.map(reaches))).not.toContain(true);
  });
});

describe('the listener of a sign-in', () => {
  test('reads 20 MB of nonsense and still waits for the real answer @promise P14', async () => {
    const bench = practiceIdentity(practice);
    let opened: (url: string) => void = () => {};
    const address = new Promise<string>((resolve) => {
      opened = resolve;
    });
    const result = bench.identity.signIn(request(bench.tenantId, { onAddress: opened }));
    const url = await address;
    const answer = await fetch(`http://127.0.0.1:${portOf(url)}/`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: `code=x&state=wrong&fill=${'x'.repeat(20 * 1024 * 1024)}`,
    });
    expect(answer.status).toBe(400);
    await bench.walker.signIn(url, admin);
    expect((await result).username).toBe(admin.username);
  });

  test('does not take a code out of an address, even with the right state @promise P14', async () => {
    const bench = practiceIdentity(practice);
    let opened: (url: string) => void = () => {};
    const address = new Promise<string>((resolve) => {
      opened = resolve;
    });
    const result = bench.identity.signIn(request(bench.tenantId, { onAddress: opened }));
    result.catch(() => undefined);
    const url = await address;
    const state = new URL(url).searchParams.get('state') ?? '';
    const query = new URLSearchParams({ code: 'forged', state });
    expect((await fetch(`http://127.0.0.1:${portOf(url)}/back?${query}`)).status).toBe(400);
    await expect(result).rejects.toMatchObject({
      code: 'auth.unexpected',
      details: { upstreamCode: 'loopback_server_query_response_not_supported' },
    });
  });
});

describe('the token cache', () => {
  test('keeps every sign-in while many tokens are asked for at once @promise P16', async () => {
    const keychain = fakeKeychain();
    const bench = practiceIdentity(practice, { vault: await openVault(keychain) });
    const first = await bench.signIn(admin, SCOPES);
    const client = { clientId: GRAPH_TOOLS, tenant: bench.tenantId, scopes: SCOPES };
    const renew = () =>
      bench.identity.token({ ...client, homeAccountId: first.homeAccountId, forceRefresh: true });
    const web = { username: 'web@contoso.example' };
    const [second] = await Promise.all([
      bench.signIn(web, SCOPES),
      ...Array.from({ length: 12 }, renew),
    ]);
    const next = practiceIdentity(practice, { vault: await openVault(keychain) });
    expect(await next.token(first, SCOPES)).toMatch(/^eyJ/);
    expect(await next.token(second, SCOPES)).toMatch(/^eyJ/);
  });

  test('never looks empty to one of many that ask at once', async () => {
    const bench = practiceIdentity(practice);
    const { homeAccountId } = await bench.signIn(admin, SCOPES);
    const client = { clientId: GRAPH_TOOLS, tenant: bench.tenantId, scopes: SCOPES };
    for (let round = 0; round < 5; round++) {
      const asked = Array.from({ length: 14 }, (_, place) =>
        bench.identity.token({ ...client, homeAccountId, forceRefresh: place % 5 === 0 }),
      );
      expect(await Promise.all(asked)).toHaveLength(14);
    }
  });

  test('is empty after signing out of two organisations through the same app @promise P17', async () => {
    const keychain = fakeKeychain();
    const bench = practiceIdentity(practice, { vault: await openVault(keychain) });
    const inContoso = { clientId: GRAPH_TOOLS, tenant: bench.tenantId };
    const inFabrikam = { clientId: GRAPH_TOOLS, tenant: practice.realm.world.tenants[1]?.id ?? '' };
    const alex = await bench.signIn(admin, SCOPES);
    const onAddress = (url: string): void =>
      void bench.walker.signIn(url, { username: 'admin@fabrikam.example' });
    const other = practiceIdentity(practice, { vault: bench.vault });
    const second = await other.identity.signIn(request(inFabrikam.tenant, { onAddress }));
    await bench.token(alex, SCOPES);
    await bench.identity.signOut(inFabrikam, second.homeAccountId);
    await bench.identity.signOut(inContoso, alex.homeAccountId);
    expect(keychain.caches.size).toBe(0);
  });

  test('is left as it was while the keychain cannot be read @promise P18', async () => {
    const keychain = fakeKeychain();
    const bench = practiceIdentity(practice, { vault: await openVault(keychain) });
    const kept = await bench.signIn(admin, SCOPES);
    const before = new Map(keychain.caches);
    keychain.fail('The handle is invalid.');
    await expect(bench.token(kept, SCOPES)).rejects.toMatchObject({ code: 'vault.unavailable' });
    keychain.fail(null);
    expect(keychain.caches).toEqual(before);
    expect((await bench.vault.probe()).kind).toBe('secure');
    expect(await bench.token(kept, SCOPES)).toMatch(/^eyJ/);
  });

  test('with any contents means signed out, never a crash @promise P18', async () => {
    const keychain = fakeKeychain();
    const vault = await openVault(keychain);
    const name = `practice.${GRAPH_TOOLS}`;
    const section = fc.constantFrom('Account', 'IdToken', 'AccessToken', 'RefreshToken', 'Other');
    const contents = fc.oneof(
      fc.string(),
      fc.json(),
      fc.dictionary(section, fc.jsonValue()).map((value) => JSON.stringify(value)),
      fc
        .dictionary(section, fc.dictionary(fc.string(), fc.dictionary(fc.string(), fc.jsonValue())))
        .map((value) => JSON.stringify(value)),
    );
    const nobody = { homeAccountId: 'nobody' };
    await fc.assert(
      fc.asyncProperty(contents, async (text) => {
        keychain.caches.set(name, text);
        const bench = practiceIdentity(practice, { vault });
        const client = { clientId: GRAPH_TOOLS, tenant: bench.tenantId };
        await expect(
          bench.identity.token({ ...client, ...nobody, scopes: SCOPES }),
        ).rejects.toMatchObject({ code: 'auth.signInNeeded' });
      }),
      { numRuns: 150 },
    );
  });

  test('without a keychain leaves no file @promise P16', async () => {
    const home = await mkdtemp(join(tmpdir(), 'sendwell-no-keychain-'));
    const load = () => Promise.reject(new Error('Cannot autolaunch D-Bus without X11 $DISPLAY'));
    const vault = createVault({ home, service: 'test', load });
    await vault.probe();
    await practiceIdentity(practice, { vault }).signIn(admin, SCOPES);
    expect(await readdir(home, { recursive: true })).toEqual([]);
    await rm(home, { recursive: true });
  });
});
