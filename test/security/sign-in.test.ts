import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { createIdentity } from '@engine/identity/create-identity';
import { createVault } from '@engine/vault/create-vault';
import { type Practice, startPractice } from '@practice/practice';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GRAPH_TOOLS, memoryVault, practiceIdentity } from '../support/practice-identity';

let practice: Practice;

beforeEach(async () => {
  practice = await startPractice();
});

afterEach(() => practice.stop());

const admin = { username: 'admin@contoso.example' };
const SCOPES = ['User.Read'];

/** Starts a sign-in and answers as soon as the browser was asked to open the page. */
async function waiting(bench = practiceIdentity(practice), signal = new AbortController().signal) {
  let opened: (url: string) => void = () => {};
  const address = new Promise<string>((resolve) => {
    opened = resolve;
  });
  const result = bench.identity.signIn({
    role: 'administrator',
    clientId: GRAPH_TOOLS,
    tenant: bench.tenantId,
    scopes: SCOPES,
    onAddress: opened,
    signal,
  });
  result.catch(() => undefined);
  const url = new URL(await address);
  const redirect = new URL(url.searchParams.get('redirect_uri') ?? '');
  return {
    bench,
    result,
    url,
    port: Number(redirect.port),
    state: url.searchParams.get('state') ?? '',
  };
}

const reaches = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

const post = (
  port: number,
  body: BodyInit,
  headers: Record<string, string> = {},
  method = 'POST',
) => fetch(`http://127.0.0.1:${port}/`, { method, body, headers }).then((answer) => answer.status);

describe('the address opened in the browser', () => {
  test('asks for PKCE S256, a fresh state and a form post, and holds no secret @promise P12', async () => {
    const bench = practiceIdentity(practice);
    const first = await waiting(bench);
    await bench.identity.close();
    const second = await waiting(bench);
    await bench.identity.close();
    const { searchParams } = first.url;
    expect(first.url.pathname).toMatch(
      /^\/login\.microsoftonline\.com\/[0-9a-f-]{36}\/oauth2\/v2\.0\/authorize$/,
    );
    expect(searchParams.get('code_challenge_method')).toBe('S256');
    expect(searchParams.get('code_challenge')).toHaveLength(43);
    expect(searchParams.get('response_mode')).toBe('form_post');
    expect(searchParams.get('redirect_uri')).toMatch(/^http:\/\/localhost:\d+$/);
    expect(first.state).not.toBe(second.state);
    expect(first.url.search).not.toMatch(/secret|verifier|password/);
  });
});

describe('the listener of a sign-in', () => {
  test('is on loopback only and closed after success @promise P13', async () => {
    const { bench, result, url, port } = await waiting();
    expect(await reaches('127.0.0.1', port)).toBe(true);
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((address) => address && !address.internal && address.family === 'IPv4');
    if (outside) expect(await reaches(outside.address, port)).toBe(false);
    await bench.walker.signIn(url.href, admin);
    expect((await result).username).toBe(admin.username);
    expect(await reaches('127.0.0.1', port)).toBe(false);
  });

  test('serves one sign-in at a time @promise P13', async () => {
    const { bench } = await waiting();
    await expect(bench.signIn(admin, SCOPES)).rejects.toMatchObject({ code: 'auth.busy' });
    await bench.identity.close();
    expect((await bench.signIn(admin, SCOPES)).username).toBe(admin.username);
  });

  test('does not fall for forged answers, and the real one still signs in @promise P14', async () => {
    const { bench, result, url, port, state } = await waiting();
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const forged = [
      await post(port, new URLSearchParams({ code: 'x', state: 'wrong' })),
      await post(port, new URLSearchParams({ code: 'x' })),
      await post(port, new URLSearchParams({ error: 'access_denied' })),
      await post(port, `code=x&state=${state}&state=other`, form),
      await post(port, JSON.stringify({ code: 'x', state }), {
        'content-type': 'application/json',
      }),
      await post(port, new URLSearchParams({ code: 'x', state }), {}, 'PUT'),
    ];
    expect(forged.every((status) => status >= 400 && status < 500)).toBe(true);
    await bench.walker.signIn(url.href, admin);
    expect((await result).username).toBe(admin.username);
  });
});

describe('an abandoned sign-in', () => {
  test('ends at once when it is cancelled, and the next one works @promise P15', async () => {
    const stop = new AbortController();
    const { bench, result, port } = await waiting(practiceIdentity(practice), stop.signal);
    stop.abort();
    await expect(result).rejects.toMatchObject({ code: 'auth.cancelled' });
    expect(await reaches('127.0.0.1', port)).toBe(false);
    expect((await bench.signIn(admin, SCOPES)).username).toBe(admin.username);
  });

  test('ends at its time limit @promise P15', async () => {
    const { result, port } = await waiting(practiceIdentity(practice, { limitMs: 400 }));
    await expect(result).rejects.toMatchObject({ code: 'auth.timedOut' });
    expect(await reaches('127.0.0.1', port)).toBe(false);
  });

  test('ends when the program quits @promise P15', async () => {
    const { bench, result, port } = await waiting();
    await bench.identity.close();
    await expect(result).rejects.toMatchObject({ code: 'auth.cancelled' });
    expect(await reaches('127.0.0.1', port)).toBe(false);
  });

  test('says so when no browser could be opened, and closes', async () => {
    const bench = practiceIdentity(practice);
    const identity = createIdentity({
      http: bench.http,
      cloud: { ...(await import('@shared/cloud')).clouds.practice },
      vault: memoryVault(),
      openInBrowser: () => Promise.reject(new Error('no browser')),
    });
    await expect(
      identity.signIn({
        role: 'administrator',
        clientId: GRAPH_TOOLS,
        tenant: bench.tenantId,
        scopes: SCOPES,
        onAddress: () => {},
        signal: new AbortController().signal,
      }),
    ).rejects.toMatchObject({ code: 'auth.browserFailed' });
  });
});

describe('a sign-in that Microsoft refuses', () => {
  test('for want of consent is named with its code', async () => {
    const bench = practiceIdentity(practice);
    await expect(
      bench.signIn({ username: 'web@contoso.example' }, ['Application.Read.All']),
    ).rejects.toMatchObject({
      code: 'auth.consentNeeded',
      details: { upstreamCode: 'AADSTS90094' },
    });
  });

  test('because the person declined is "refused", not "cancelled"', async () => {
    const bench = practiceIdentity(practice);
    await expect(
      bench.signIn({ username: 'web@contoso.example', consent: 'cancel' }, SCOPES),
    ).rejects.toMatchObject({ code: 'auth.refused' });
  });
});

describe('what is kept of a sign-in', () => {
  /** A keychain that works, in memory, as keytar and the persistence classes behave. */
  const keychain = () => {
    const items = new Map<string, string>();
    return {
      items,
      load: async () => ({
        keytar: {
          getPassword: async (_: string, name: string) => items.get(name) ?? null,
          setPassword: async (_: string, name: string, value: string) => {
            items.set(name, value);
          },
          deletePassword: async (_: string, name: string) => items.delete(name),
        },
        tokenCache: async (name: string) => ({
          load: async () => items.get(name) ?? null,
          save: async (contents: string) => {
            items.set(name, contents);
          },
          remove: async () => {
            items.delete(name);
          },
        }),
      }),
    };
  };

  test('rests in the keychain and serves the next start without a browser @promise P16', async () => {
    const { items, load } = keychain();
    const start = async () => {
      const vault = createVault({ home: '', service: 'test', load });
      expect((await vault.probe()).kind).toBe('secure');
      return practiceIdentity(practice, { vault });
    };
    const first = await start();
    const signedIn = await first.signIn(admin, SCOPES);
    expect(signedIn.keptIn).toBe('keychain');
    expect(items.size).toBe(1);
    const second = await start();
    expect(await second.token(signedIn, SCOPES)).toMatch(/^eyJ/);
    expect(second.opened).toEqual([]);
  });

  test('is gone everywhere after signing out @promise P17', async () => {
    const { items, load } = keychain();
    const vault = createVault({ home: '', service: 'test', load });
    await vault.probe();
    const bench = practiceIdentity(practice, { vault });
    const signedIn = await bench.signIn(admin, SCOPES);
    await bench.identity.signOut(
      { clientId: GRAPH_TOOLS, tenant: bench.tenantId },
      signedIn.homeAccountId,
    );
    expect(items.size).toBe(0);
    await expect(bench.token(signedIn, SCOPES)).rejects.toMatchObject({
      code: 'auth.signInNeeded',
    });
  });

  test.each(['{not json', '[]', '"text"'])(
    'that is damaged (%s) means signed out, never a crash @promise P18',
    async (damage) => {
      const { items, load } = keychain();
      const vault = createVault({ home: '', service: 'test', load });
      await vault.probe();
      const bench = practiceIdentity(practice, { vault });
      const signedIn = await bench.signIn(admin, SCOPES);
      for (const name of items.keys()) items.set(name, damage);
      const again = practiceIdentity(practice, { vault });
      await expect(again.token(signedIn, SCOPES)).rejects.toMatchObject({
        code: 'auth.signInNeeded',
      });
      expect(items.size).toBe(0);
    },
  );

  test('stays in memory where there is no keychain, and says so @promise P16', async () => {
    const bench = practiceIdentity(practice);
    expect(await bench.vault.probe()).toEqual({ kind: 'absent' });
    const signedIn = await bench.signIn(admin, SCOPES);
    expect(signedIn.keptIn).toBe('memory');
    expect(await bench.token(signedIn, SCOPES)).toMatch(/^eyJ/);
  });
});

describe('a client secret', () => {
  test.each([
    ['something wrong', 'auth.secretWrong', 'AADSTS7000215'],
    ['0d8f6f0a-9a5b-4ad0-a6fb-5a6a0f0d3f11', 'auth.secretWrong', 'AADSTS7000215'],
  ])('%s is refused with %s', async (secret, code, upstreamCode) => {
    const bench = practiceIdentity(practice);
    await expect(
      bench.identity.proveSecret({ clientId: GRAPH_TOOLS, tenant: bench.tenantId }, secret),
    ).rejects.toMatchObject({ code, details: { upstreamCode } });
  });
});
