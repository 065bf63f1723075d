import { createVault } from '@engine/vault/create-vault';
import { describe, expect, test } from 'vitest';
import { type FakeKeychain, fakeKeychain } from '../../support/fake-keychain';

const LIMIT_MS = 40;

const open = async (keychain: FakeKeychain = fakeKeychain()) => {
  const vault = createVault({ home: '', service: 'test', load: keychain.load, limitMs: LIMIT_MS });
  const found = await vault.probe();
  return { keychain, vault, found };
};

const oneAccount = (name: string) => JSON.stringify({ Account: { [name]: { name } } });

describe('the probe of the keychain', () => {
  test('writes, reads and deletes an item of its own and leaves nothing', async () => {
    const { keychain, found } = await open();
    expect(found.kind).toBe('secure');
    expect(keychain.calls).toEqual(['set', 'get', 'delete']);
    expect(keychain.secrets.size).toBe(0);
  });

  test.each([
    ['Cannot autolaunch D-Bus without X11 $DISPLAY', 'absent'],
    ['The name org.freedesktop.secrets was not provided by any .service files', 'absent'],
    ['Object does not exist at path "/org/freedesktop/secrets/collection/login"', 'absent'],
    ['libsecret-1.so.0: cannot open shared object file', 'absent'],
    ['Cannot create an item in a locked collection', 'locked'],
    ['The prompt was dismissed', 'locked'],
    ['The handle is invalid.', 'unavailable'],
  ])('takes "%s" for %s @promise P16', async (reason, kind) => {
    const keychain = fakeKeychain();
    keychain.fail(reason);
    expect((await open(keychain)).found.kind).toBe(kind);
  });

  test('survives native files that do not load @promise P16', async () => {
    const load = () =>
      Promise.reject(new Error("Cannot find module '../build/Release/keytar.node'"));
    const vault = createVault({ home: '', service: 'test', load });
    expect(await vault.probe()).toEqual({ kind: 'absent' });
    expect(await vault.secrets.put('a', 'b')).toBe('memory');
  });

  test('that gets another value back does not count the keychain as secure', async () => {
    const keychain = fakeKeychain();
    const native = await keychain.load();
    const keytar = { ...native.keytar, getPassword: async () => 'another' };
    const load = async () => ({ ...native, keytar });
    const vault = createVault({ home: '', service: 'test', load });
    expect((await vault.probe()).kind).toBe('unavailable');
  });

  test('asked for twice at once runs once', async () => {
    const keychain = fakeKeychain();
    const vault = createVault({ home: '', service: 'test', load: keychain.load });
    await Promise.all([vault.probe(), vault.probe()]);
    expect(keychain.calls).toEqual(['set', 'get', 'delete']);
  });
});

describe('a keychain that waits for its owner', () => {
  test('is locked after the limit, and however often it is tried only one call hangs', async () => {
    const keychain = fakeKeychain();
    keychain.lock();
    const { vault, found } = await open(keychain);
    expect(found).toEqual({ kind: 'locked' });
    await Promise.all([vault.probe(), vault.probe()]);
    await vault.probe();
    expect(vault.isStuck()).toBe(true);
    expect(keychain.calls).toEqual(['set']);
  });

  test('is secure at the next probe once it is unlocked, and takes in what was kept meanwhile', async () => {
    const keychain = fakeKeychain();
    keychain.caches.set('client', oneAccount('earlier'));
    keychain.lock();
    const { vault } = await open(keychain);
    expect(await vault.secrets.put('client-secret.1', 'fresh')).toBe('memory');
    await vault.tokenCache('client').save(oneAccount('meanwhile'));
    keychain.unlock();
    expect((await vault.probe()).kind).toBe('secure');
    expect(vault.isStuck()).toBe(false);
    expect([...keychain.secrets]).toEqual([['client-secret.1', 'fresh']]);
    expect(JSON.parse(keychain.caches.get('client') ?? '')).toEqual({
      Account: { earlier: { name: 'earlier' }, meanwhile: { name: 'meanwhile' } },
    });
    expect(await vault.secrets.get('client-secret.1')).toBe('fresh');
  });

  test('refuses to call something removed that still lies behind the lock @promise P17', async () => {
    const keychain = fakeKeychain();
    keychain.secrets.set('client-secret.1', 'kept');
    keychain.lock();
    const { vault } = await open(keychain);
    await expect(vault.secrets.remove('client-secret.1')).rejects.toMatchObject({
      code: 'vault.locked',
    });
    await expect(vault.tokenCache('client').remove()).rejects.toMatchObject({
      code: 'vault.locked',
    });
    await vault.secrets.put('client-secret.2', 'in memory');
    await vault.secrets.remove('client-secret.2');
    expect(await vault.secrets.get('client-secret.2')).toBeNull();
  });
});

describe('a keychain that fails after it was found secure', () => {
  test('does not lose a fresh secret or sign-in: they stay in memory, and that is said', async () => {
    const { keychain, vault } = await open();
    keychain.fail('The handle is invalid.');
    expect(await vault.secrets.put('client-secret.1', 'fresh')).toBe('memory');
    await vault.tokenCache('client').save(oneAccount('me'));
    expect(vault.keepsIn()).toBe('memory');
    expect(vault.state()).toEqual({ kind: 'unavailable', reason: 'The handle is invalid.' });
    expect(await vault.secrets.get('client-secret.1')).toBe('fresh');
    expect(await vault.tokenCache('client').load()).toBe(oneAccount('me'));
  });

  test.each([
    ['Cannot create an item in a locked collection', 'vault.locked'],
    ['The name org.freedesktop.secrets was not provided', 'vault.absent'],
    ['The handle is invalid.', 'vault.unavailable'],
  ])('names a read that fails with "%s" as %s', async (reason, code) => {
    const { keychain, vault } = await open();
    keychain.fail(reason);
    await expect(vault.secrets.get('client-secret.1')).rejects.toMatchObject({ code });
  });

  test('raises when it cannot remove @promise P17', async () => {
    const { keychain, vault } = await open();
    await vault.secrets.put('client-secret.1', 'kept');
    keychain.fail('The handle is invalid.');
    await expect(vault.secrets.remove('client-secret.1')).rejects.toMatchObject({
      code: 'vault.unavailable',
    });
  });
});

describe('an open keychain', () => {
  test('keeps, gives back and removes secrets and token caches @promise P16', async () => {
    const { keychain, vault } = await open();
    const cache = vault.tokenCache('client');
    expect(await vault.secrets.put('client-secret.1', 'value')).toBe('keychain');
    await cache.save('{}');
    expect([await vault.secrets.get('client-secret.1'), await cache.load()]).toEqual([
      'value',
      '{}',
    ]);
    await vault.secrets.remove('client-secret.1');
    await cache.remove();
    expect(keychain.secrets.size + keychain.caches.size).toBe(0);
    expect([await vault.secrets.get('client-secret.1'), await cache.load()]).toEqual([null, null]);
  });
});
