import type { AppSnapshot } from '@shared/app-snapshot';
import { describe, expect, it } from 'vitest';
import { ADMIN, mainJobBench, SENDER } from '../support/main-job';

const job = mainJobBench();

const closed = [
  ['Cannot create an item in a locked collection', 'vault.locked'],
  ['The name org.freedesktop.secrets was not provided', 'vault.absent'],
  ['The handle is invalid.', 'vault.unavailable'],
] as const;

const gone = closed.filter(([, code]) => code !== 'vault.locked');

const connections = async () => (await job().engine.call<AppSnapshot>('app.snapshot')).connections;

const readyView = async () => job().signIn(await job().setUp(), 'sender', SENDER);

describe('a keychain that fails with', () => {
  it.each(closed)(
    '"%s" keeps a plan from making a second secret: %s @setup',
    async (reason, code) => {
      const view = await job().setUp();
      job().keychain.fail(reason);
      const failed = await job().plan(view);
      expect(failed.plan).toMatchObject({ kind: 'failed', error: { code } });

      job().keychain.fail(null);
      await job().engine.call('keychain.probe');
      const { plan } = await job().plan(view);
      const rows = plan.kind === 'ready' ? plan.plan.rows : [];
      expect(rows.find(({ kind }) => kind === 'secret')?.change).toBe('keep');
    },
  );

  it('a lock does not report a sign-out that leaves the sign-in @promise P17', async () => {
    const view = await readyView();
    job().keychain.fail('Cannot create an item in a locked collection');
    const out = { connectionId: view.id, role: 'sender' };
    await expect(job().engine.call('signIn.signOut', out)).rejects.toThrow('vault.locked');
    expect(await job().engine.call('connections.get', { connectionId: view.id })).toMatchObject({
      sender: { kind: 'signed-in' },
    });

    job().keychain.fail(null);
    await job().engine.call('signIn.signOut', out);
    expect(await job().engine.call('connections.get', { connectionId: view.id })).toMatchObject({
      sender: { kind: 'signed-out' },
    });
    expect(await job().engine.call('app.snapshot')).toMatchObject({ notices: [] });
  });

  it.each(gone)(
    '"%s" for ever lets a person sign out, and says what may be left in it: %s @promise P17',
    async (reason) => {
      const { id: connectionId } = await readyView();
      const kept = job().keychain.size();
      job().keychain.fail(reason);
      await job().restart();
      await job().engine.call('signIn.signOut', { connectionId, role: 'sender' });
      expect(await job().engine.call('connections.get', { connectionId })).toMatchObject({
        sender: { kind: 'signed-out' },
      });
      const { username } = SENDER;
      expect(await job().engine.call('app.snapshot')).toMatchObject({
        notices: [{ code: 'vault.signInLeft', params: { username } }],
      });
      expect(job().keychain.size()).toBe(kept);
    },
  );

  it.each(closed)(
    '"%s" does not forget a connection whose secret it keeps: %s @promise P17',
    async (reason, code) => {
      const { id: connectionId } = await readyView();
      job().keychain.fail(reason);
      await expect(job().engine.call('connections.remove', { connectionId })).rejects.toThrow(code);

      job().keychain.fail(null);
      await job().engine.call('connections.remove', { connectionId });
      expect(job().keychain.size()).toBe(0);
    },
  );

  it.each(gone)(
    '"%s" lets a connection go once asked to, and leaves what it keeps: %s @promise P17',
    async (reason) => {
      const { id: connectionId } = await readyView();
      const kept = job().keychain.size();
      job().keychain.fail(reason);
      await job().engine.call('connections.remove', { connectionId, leaveInKeychain: true });
      expect(await connections()).toEqual([]);
      expect(job().keychain.size()).toBe(kept);
    },
  );

  it('a lock lets no connection go whose secret it keeps, whatever is asked @promise P17', async () => {
    const { id: connectionId } = await readyView();
    job().keychain.fail('Cannot create an item in a locked collection');
    const left = job().engine.call('connections.remove', { connectionId, leaveInKeychain: true });
    await expect(left).rejects.toThrow('vault.locked');
    expect(await connections()).toHaveLength(1);
  });
});

it('takes everything out of a keychain that came back before the last answer @promise P17', async () => {
  const { id: connectionId } = await readyView();
  job().keychain.fail('The handle is invalid.');
  await expect(job().engine.call('connections.remove', { connectionId })).rejects.toThrow('vault');
  job().keychain.fail(null);
  await job().engine.call('connections.remove', { connectionId, leaveInKeychain: true });
  expect(job().keychain.size()).toBe(0);
});

it('forgets a connection of a computer without any keychain, which kept nothing', async () => {
  job().keychain.fail('The name org.freedesktop.secrets was not provided');
  await job().restart();
  const view = await readyView();
  expect(view.sender).toMatchObject({ keptIn: 'memory' });
  await job().restart();
  await job().engine.call('connections.remove', { connectionId: view.id });
  expect(await job().engine.call('app.snapshot')).toMatchObject({ connections: [] });
});

it('signs another account in where the keychain of the one before is gone', async () => {
  const view = await job().signIn(await job().setUp(), 'sender', SENDER);
  job().keychain.fail('The handle is invalid.');
  await job().engine.call('keychain.probe');
  const next = await job().signIn(view, 'sender', ADMIN, { pickAccount: true });
  expect(next.sender).toMatchObject({ kind: 'signed-in', account: { username: ADMIN.username } });
});

it('a keychain closed between the look and the copy leaves no secret on the clipboard @promise R07', async () => {
  const { id: connectionId } = await job().setUp();
  const { clipboard, call, services } = job().engine;
  const { secret } = await call<{ secret: string }>('handover.secret', { connectionId });
  job().keychain.fail('Cannot create an item in a locked collection');
  await call('keychain.probe');
  clipboard.held = secret;
  await call('handover.copied', { connectionId, fieldId: 'client-secret' });
  await services.close();
  expect(clipboard.held).toBe('');
});
