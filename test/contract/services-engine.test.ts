import type { AppSnapshot } from '@shared/app-snapshot';
import type { ConnectionView } from '@shared/connection';
import type { Diagnosis } from '@shared/diagnosis';
import type { TargetSummary } from '@shared/targets';
import { describe, expect, it } from 'vitest';
import { ADMIN, FROM, mainJobBench, SENDER, SITE } from '../support/main-job';

const job = mainJobBench();

describe('the program as a whole', () => {
  it('tells who can be played, and forgets everything at a reset', async () => {
    await job().setUp();
    const before = await job().engine.call<AppSnapshot>('app.snapshot');
    expect(before).toMatchObject({
      cloud: 'practice',
      keychain: { kind: 'secure' },
      practice: { siteUrl: SITE, fromAddress: FROM },
      connections: [{ step: 'sender' }],
      notices: [],
    });
    const after = await job().engine.call<AppSnapshot>('practice.reset');
    expect(after.connections).toEqual([]);
    expect(job().keychain.size()).toBe(0);
    expect(job().counts().apps).toBe(0);
  });

  it('keeps practice connections apart from real ones', async () => {
    await job().create();
    const left = await job().engine.call<AppSnapshot>('practice.leave');
    expect(left).toMatchObject({ cloud: 'global', practice: null, connections: [] });
    const back = await job().engine.call<AppSnapshot>('practice.enter');
    expect(back).toMatchObject({ cloud: 'practice', connections: [{ fromAddress: FROM }] });
  });

  it('remembers the theme over a restart', async () => {
    await job().engine.call('app.setTheme', { theme: 'dark' });
    await job().restart();
    expect(await job().engine.call('app.snapshot')).toMatchObject({ theme: 'dark' });
  });

  it('lists the targets, FluentSMTP first', async () => {
    const [first] = await job().engine.call<TargetSummary[]>('targets.list');
    expect(first).toMatchObject({ id: 'wp-fluentsmtp', support: 'ready' });
  });

  it('opens pages by id only', async () => {
    const { id } = await job().setUp();
    const open = (link: string) => job().engine.call('app.openLink', { link, connectionId: id });
    await open('app.overview');
    await open('target.settings');
    const [portal, site] = job().engine.opened.slice(-2);
    expect(portal).toMatch(/^https:\/\/entra\.microsoft\.com\/[0-9a-f-]{36}\/#view\/.*\/appId\//);
    expect(site).toContain('/www.contoso.example/wp-admin/options-general.php');
    await expect(open('https.evil.example')).rejects.toThrow('link.unknown');
    await expect(open('check.portal')).rejects.toThrow('link.unknown');
  });
});

describe('the connection', () => {
  it('knows what the diagnosis would have to ask', async () => {
    const { id } = await job().setUp();
    const diagnosis = await job().engine.call<Diagnosis>('diagnose.text', {
      text: 'AADSTS7000222: The provided client secret keys for app are expired.',
      connectionId: id,
    });
    expect(diagnosis.causes[0]?.id).toBe('AADSTS7000222');
  });

  it('asks for a new test and another sender when the From address changes', async () => {
    const view = await job().signIn(await job().setUp(), 'sender', SENDER);
    await job().arrived(await job().test(view));
    const moved = await job().engine.call<ConnectionView>('connections.update', {
      connectionId: view.id,
      fromAddress: 'info@contoso.example',
    });
    expect(moved).toMatchObject({
      step: 'sender',
      sender: { verdict: { kind: 'wrong-account', fromAddress: 'info@contoso.example' } },
    });
    const meant = await job().engine.call<ConnectionView>('connections.update', {
      connectionId: view.id,
      sendAsMeant: true,
    });
    expect(meant).toMatchObject({
      step: 'test',
      sender: { verdict: { kind: 'meant-for-send-as' } },
    });
    expect((await job().test(meant)).test).toMatchObject({
      result: 'stopped',
      rungs: [
        { status: 'ok' },
        { status: 'ok' },
        { status: 'ok' },
        { status: 'problem', fact: { kind: 'right-refused' }, error: { code: 'graph.denied' } },
        { status: 'not-tried' },
        { status: 'not-tried' },
      ],
    });
  });

  it('begins anew when the From address moves to another organisation', async () => {
    const { id } = await job().setUp();
    const moved = await job().engine.call<ConnectionView>('connections.update', {
      connectionId: id,
      fromAddress: 'orders@fabrikam.example',
    });
    expect(moved).toMatchObject({
      step: 'administrator',
      tenantId: job().practice.realm.world.tenants[1]?.id,
      app: null,
      secret: null,
      administrator: { kind: 'signed-out' },
    });
  });

  it('adds the sign-in address back before the sender can sign in once more', async () => {
    const view = await job().signIn(await job().setUp(), 'sender', SENDER);
    const done = await job().arrived(await job().test(view));
    await expect(job().signIn(done, 'sender', SENDER)).rejects.toThrow('connection.incomplete');
    const planned = await job().plan(done);
    if (planned.plan.kind !== 'ready') throw new Error(planned.plan.kind);
    const changes = planned.plan.plan.rows.filter(({ change }) => change !== 'keep');
    expect(changes.map(({ kind }) => kind)).toEqual(['localhost-redirect']);
    const again = await job().apply(planned);
    expect(again).toMatchObject({ step: null, valuesSeen: true, secret: done.secret });
    expect((await job().signIn(again, 'sender', SENDER)).sender.kind).toBe('signed-in');
    await job().arrived(await job().test(again));
  });

  it('saves a reminder of the day the secret ends', async () => {
    const { id, secret } = await job().setUp();
    const saved = await job().engine.call<{ savedAs: string }>('handover.saveReminder', {
      connectionId: id,
    });
    expect(saved.savedAs).toContain('renew-secret-contoso.example.ics');
    const day = secret?.endsAt?.slice(0, 10) ?? 'none';
    expect(job().engine.saved[0]?.content.replace(/\r\n[ \t]/g, '')).toContain(day);
  });

  it('takes away what was made, and begins again at the plan', async () => {
    const before = JSON.stringify(job().practice.realm.world.applications);
    const view = await job().setUp();
    job().engine.sitDown(ADMIN);
    await job().engine.call('plan.undo', { connectionId: view.id });
    const undone = await job().engine.until(view.id, ({ app }) => app === null);
    expect(undone).toMatchObject({ step: 'plan', secret: null, plan: { kind: 'none' } });
    expect(undone.made.every(({ state }) => state === 'undone')).toBe(true);
    expect(job().counts()).toEqual({ apps: 0, secrets: 0, principals: 0, grants: 0 });
    expect(JSON.stringify(job().practice.realm.world.applications)).toBe(before);

    const again = await job().apply(await job().plan(undone));
    expect(again.plan.kind).toBe('done');
    expect(job().counts()).toEqual({ apps: 1, secrets: 1, principals: 1, grants: 1 });
  });

  it('is told when its sign-in no longer works, without a browser', async () => {
    const view = await job().signIn(await job().setUp(), 'sender', SENDER);
    job().keychain.forgetTokens();
    await job().restart();
    const found = await job().engine.until(view.id, ({ sender }) => sender.kind === 'signed-out');
    expect(found.sender).toEqual({ kind: 'signed-out', reason: 'expired' });
    expect(job().engine.opened).toEqual([]);
  });
});
