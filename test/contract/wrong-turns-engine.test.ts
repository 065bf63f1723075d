import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ConnectionView } from '@shared/connection';
import type { AdminHandoff } from '@shared/handover';
import { describe, expect, it, vi } from 'vitest';
import { ADMIN, CALLBACK, FROM, mainJobBench, SENDER } from '../support/main-job';

const job = mainJobBench();

const mails = (): number => job().practice.realm.world.messages.length;

describe('people', () => {
  it('the administrator signed in as sender is the wrong account, and the picker is forced next', async () => {
    const view = await job().signIn(await job().setUp(), 'sender', ADMIN, { pickAccount: true });
    expect(view.sender).toMatchObject({
      kind: 'signed-in',
      verdict: { kind: 'wrong-account', fromAddress: FROM, isAdministrator: true },
    });
    expect(view.step).toBe('sender');
    job().engine.sitDown(SENDER);
    await job().engine.call('signIn.start', { connectionId: view.id, role: 'sender' });
    const right = await job().engine.until(
      view.id,
      ({ sender }) => sender.kind === 'signed-in' && sender.account.username === FROM,
    );
    expect(new URL(job().engine.opened.at(-1) ?? '').searchParams.get('prompt')).toBe(
      'select_account',
    );
    expect(right).toMatchObject({ sender: { verdict: { kind: 'fits' } }, step: 'test' });
  });

  it('who sends for a shared mailbox is asked for by the picker, and named once it is known', async () => {
    const { id } = await job().engine.call<ConnectionView>('connections.update', {
      connectionId: (await job().setUp()).id,
      sendAsMeant: true,
    });
    const state = () => job().engine.call<ConnectionView>('connections.get', { connectionId: id });
    expect((await state()).signsInAs).toBeNull();
    const view = await job().signIn(await state(), 'sender', SENDER);
    const asked = new URL(job().engine.opened.at(-1) ?? '').searchParams;
    expect([asked.get('prompt'), asked.get('login_hint')]).toEqual(['select_account', null]);
    expect(view.signsInAs).toBe(SENDER.username);
  });

  it('an account without a mailbox stops the test at the mailbox', async () => {
    const kim = { username: 'nomail@contoso.example', consent: 'accept' } as const;
    const view = await job().signIn(await job().setUp(), 'sender', kim, { pickAccount: true });
    expect(view.sender.kind).toBe('signed-in');
    await job().engine.call('connections.update', { connectionId: view.id, sendAsMeant: true });
    const before = mails();
    expect((await job().test(view)).test).toMatchObject({
      result: 'stopped',
      rungs: [
        { status: 'ok' },
        { status: 'ok' },
        { status: 'problem', fact: { kind: 'mailbox-missing' } },
        { status: 'not-tried' },
        { status: 'not-tried' },
        { status: 'not-tried' },
      ],
    });
    expect(mails()).toBe(before);
  });

  it('a person without a role may not give the administrator consent', async () => {
    const view = await job().signIn(await job().create(), 'administrator', SENDER);
    expect(view.administrator).toMatchObject({
      kind: 'failed',
      error: { code: 'auth.consentNeeded' },
    });
    expect(view.step).toBe('administrator');
  });

  it('refused consent is said, and the next try works', async () => {
    const refused = await job().signIn(await job().create(), 'administrator', {
      ...ADMIN,
      consent: 'cancel',
    });
    expect(refused.administrator).toMatchObject({
      kind: 'failed',
      error: { code: 'auth.refused' },
    });
    const view = await job().signIn(refused, 'administrator', ADMIN);
    expect(view.administrator.kind).toBe('signed-in');
  });

  it('a closed browser is cancelled from the window, and the next try works at once', async () => {
    const { id } = await job().create();
    job().engine.sitDown(null);
    const { runId } = await job().engine.call<{ runId: string }>('signIn.start', {
      connectionId: id,
      role: 'administrator',
    });
    await vi.waitFor(() => expect(job().engine.opened).toHaveLength(1));
    expect(await job().engine.call('signIn.link', { runId })).toEqual({
      url: job().engine.opened[0],
    });
    await job().engine.call('signIn.openAgain', { runId });
    expect(job().engine.opened[1]).toBe(job().engine.opened[0]);
    await job().engine.call('runs.cancel', { runId });
    const view = await job().engine.until(
      id,
      ({ administrator }) => administrator.kind === 'failed',
    );
    expect(view.administrator).toMatchObject({ error: { code: 'auth.cancelled' } });
    expect((await job().signIn(view, 'administrator', ADMIN)).administrator.kind).toBe('signed-in');
  });

  it('two sign-ins at a time are refused', async () => {
    const [a, b] = [
      await job().create(),
      await job().create({ fromAddress: 'sales@contoso.example' }),
    ];
    job().engine.sitDown(null);
    await job().engine.call('signIn.start', { connectionId: a.id, role: 'administrator' });
    await expect(
      job().engine.call('signIn.start', { connectionId: b.id, role: 'administrator' }),
    ).rejects.toThrow(/auth\.busy/);
  });
});

describe('I am not the administrator', () => {
  it('takes over what was made elsewhere, after proving the secret', async () => {
    const made = await job().setUp();
    const { secret } = await job().engine.call<{ secret: string }>('handover.secret', {
      connectionId: made.id,
    });
    const mine = await job().create({
      fromAddress: 'sales@contoso.example',
      administratorElsewhere: true,
    });
    const handoff = await job().engine.call<AdminHandoff>('handover.adminMessage', {
      connectionId: mine.id,
    });
    expect(handoff.message).toContain(CALLBACK);
    expect(JSON.stringify(handoff)).not.toContain(secret);

    const values = { connectionId: mine.id, appId: made.app?.appId, tenantId: made.tenantId };
    const adopt = (more: object) =>
      job().engine.call<ConnectionView>('handover.adopt', { ...values, secret, ...more });
    await expect(adopt({ secret: crypto.randomUUID() })).rejects.toThrow('handover.secretIdPasted');
    await expect(adopt({ appId: 'my-app' })).rejects.toThrow('handover.idInvalid');
    await expect(adopt({ secret: 'wrong'.repeat(7) })).rejects.toThrow('auth.secretWrong');
    await expect(adopt({ appId: crypto.randomUUID() })).rejects.toThrow('auth.appUnknown');

    const adopted = await adopt({ appId: ` {${made.app?.appId?.toUpperCase()}} ` });
    expect(adopted).toMatchObject({
      step: 'values',
      secret: { keptIn: 'keychain', endsAt: null, hint: secret.slice(0, 3) },
    });
    await job().engine.call('connections.update', { connectionId: mine.id, valuesSeen: true });
    const view = await job().signIn(adopted, 'sender', SENDER, { pickAccount: true });
    expect(view.sender).toMatchObject({ verdict: { kind: 'alias' } });
    expect((await job().test(view)).test).toMatchObject({
      result: 'arrived',
      localhostRedirect: 'never-added',
    });
  });
});

describe('what leaves the engine', () => {
  it('changes nothing in the tenant before the button @promise P21', async () => {
    const planned = await job().plan(
      await job().signIn(await job().create(), 'administrator', ADMIN),
    );
    expect(planned.plan.kind).toBe('ready');
    const writes = job().engine.wire.filter((line) => !/^GET |\/oauth2\/v2\.0\/token\b/.test(line));
    expect(writes).toEqual([]);
    const asked = new URL(job().engine.opened[0] ?? '').searchParams.get('scope') ?? '';
    const graph = asked.split(' ').filter((scope) => scope.startsWith('https://'));
    expect(graph).toEqual([
      'https://graph.microsoft.com/Application.Read.All',
      'https://graph.microsoft.com/Directory.Read.All',
      'https://graph.microsoft.com/Policy.Read.All',
    ]);
  });

  it('is, for a test with a warm token, the mail and nothing before it', async () => {
    const view = await job().signIn(await job().setUp(), 'sender', SENDER);
    const before = job().engine.wire.length;
    await job().test(view);
    expect(job().engine.wire[before]).toBe('POST /graph.microsoft.com/v1.0/me/sendMail');
  });

  it('holds no token and no secret @promise P11', async () => {
    const crossed: string[] = [];
    job().engine.services.subscribe((_channel, payload) => {
      crossed.push(JSON.stringify(payload));
    });
    const view = await job().signIn(await job().setUp(), 'sender', SENDER);
    await job().test(view);
    await job().engine.until(
      view.id,
      ({ test }) => test.kind === 'ended' && test.localhostRedirect === 'taken-away',
    );
    const { secret } = await job().engine.call<{ secret: string }>('handover.secret', {
      connectionId: view.id,
    });
    const everything = crossed.join('\n');
    expect(everything).toContain(FROM);
    expect(everything).not.toContain(secret);
    expect(everything).not.toMatch(/eyJ[\w-]{10,}/);
    await job().engine.services.close();
    const files = await readdir(job().home, { recursive: true, withFileTypes: true });
    for (const file of files.filter((entry) => entry.isFile())) {
      const text = await readFile(join(file.parentPath, file.name), 'utf8');
      expect(text).not.toContain(secret);
      expect(text).not.toMatch(/eyJ[\w-]{10,}/);
    }
  });

  it('is nothing at all after a connection is removed', async () => {
    const view = await job().signIn(await job().setUp(), 'sender', SENDER);
    expect(job().keychain.size()).toBeGreaterThan(0);
    await job().engine.call('connections.remove', { connectionId: view.id });
    expect(job().keychain.size()).toBe(0);
    await expect(job().engine.call('connections.get', { connectionId: view.id })).rejects.toThrow(
      'connection.unknown',
    );
    expect(await job().engine.call('app.snapshot')).toMatchObject({ connections: [] });
    const files = await readdir(job().home, { recursive: true });
    expect(files.filter((name) => name.includes(view.id))).toEqual([]);
  });

  it('is nothing after a connection is removed in the middle of a run, which ends first', async () => {
    const view = await job().signIn(await job().setUp(), 'sender', SENDER);
    job().practice.realm.faults.push({
      match: /GET graph/,
      count: 99,
      kind: 'delay',
      delayMs: 300,
    });
    const { runId } = await job().engine.call<{ runId: string }>('doctor.run', {
      connectionId: view.id,
    });
    await job().engine.until(view.id, ({ checklist }) => checklist.kind === 'running');
    await job().engine.call('connections.remove', { connectionId: view.id });
    await job().engine.call('runs.cancel', { runId });
    await job().engine.services.close();
    const files = await readdir(job().home, { recursive: true });
    expect(files.filter((name) => name.includes(view.id))).toEqual([]);
    expect(job().keychain.size()).toBe(0);
  });
});

describe('a copied secret', () => {
  it('does not stay on the clipboard after the program @promise R07', async () => {
    const { id: connectionId } = await job().setUp();
    const { clipboard, call, services } = job().engine;
    const { secret } = await call<{ secret: string }>('handover.secret', { connectionId });
    clipboard.held = secret;
    await call('handover.copied', { connectionId, fieldId: 'client-secret' });
    expect(clipboard.held).toBe(secret);
    await services.close();
    expect(clipboard.held).toBe('');
  });

  it('is all that is looked for there', async () => {
    const { id: connectionId } = await job().setUp();
    const { clipboard, call, services } = job().engine;
    const { secret } = await call<{ secret: string }>('handover.secret', { connectionId });
    clipboard.held = secret;
    await call('handover.copied', { connectionId, fieldId: 'tenant-id' });
    await services.close();
    expect(clipboard.held).toBe(secret);
  });
});

describe('a look at a site', () => {
  const targetId = 'wp-fluentsmtp';
  const stalled = async (form: string) => {
    job().practice.realm.faults.push({ match: /GET www.contoso/, count: 9, kind: 'stall' });
    const site = 'www.contoso.example';
    const look = job().engine.call('site.probe', { targetId, site, form });
    await expect
      .poll(() => job().engine.wire.filter((line) => line.includes('www.contoso.example')))
      .not.toEqual([]);
    return { look };
  };

  it('ends when another address is typed', async () => {
    const { call } = job().engine;
    const { look } = await stalled('first');
    const failed = expect(look).rejects.toThrow('run.cancelled');
    const next = call('site.probe', { targetId, site: 'nowhere.example', form: 'first' });
    await failed;
    expect(await next).toMatchObject({ typed: 'nowhere.example' });
  });

  it('goes on when another window looks at a site', async () => {
    const { call } = job().engine;
    const { look } = await stalled('first');
    const ended = vi.fn();
    const first = look.catch(ended);
    expect(
      await call('site.probe', { targetId, site: 'nowhere.example', form: 'second' }),
    ).toMatchObject({ typed: 'nowhere.example' });
    expect(await call('site.probe', { targetId, site: 'nowhere.example' })).toMatchObject({
      typed: 'nowhere.example',
    });
    expect(ended).not.toHaveBeenCalled();
    await call('site.probe', { targetId, site: 'nowhere.example', form: 'first' });
    await first;
    expect(String(ended.mock.lastCall)).toContain('run.cancelled');
  });
});

describe('bad input', () => {
  it.each([
    [{ site: 'not a site' }, 'site.addressInvalid'],
    [{ site: 'nowhere.example' }, 'network.nameUnknown'],
    [{ fromAddress: 'web' }, 'connection.addressInvalid'],
    [{ targetId: 'n8n' }, 'connection.incomplete'],
    [{ targetId: 'nothing' }, 'connection.incomplete'],
  ])('%j is refused as %s', async (input, code) => {
    await expect(job().create(input)).rejects.toThrow(code);
    expect(await job().engine.call('app.snapshot')).toMatchObject({ connections: [] });
  });
});
