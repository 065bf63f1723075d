import type { AppSnapshot } from '@shared/app-snapshot';
import type { ConnectionView } from '@shared/connection';
import { describe, expect, it } from 'vitest';
import { ADMIN, mainJobBench, SENDER } from '../support/main-job';

const job = mainJobBench();

/** A connection that was set up and proven, with every value copied. */
const proven = async (): Promise<ConnectionView> => {
  const { id: connectionId } = await job().setUp();
  for (const fieldId of ['tenant-id', 'client-id', 'client-secret'])
    await job().engine.call('handover.copied', { connectionId, fieldId });
  const view = await job().engine.call<ConnectionView>('connections.get', { connectionId });
  return job().arrived(await job().test(await job().signIn(view, 'sender', SENDER)));
};

const planNewSecret = async ({ id }: ConnectionView): Promise<ConnectionView> => {
  await job().engine.call('plan.make', { connectionId: id, newSecret: true });
  return job().engine.until(id, ({ plan }) => plan.kind === 'ready' || plan.kind === 'failed');
};

const inTheList = async () => {
  const { connections } = await job().engine.call<AppSnapshot>('app.snapshot');
  return connections.map(({ status, rotation }) => ({ status, rotation }));
};

const changesOf = ({ plan }: ConnectionView): readonly string[] =>
  'plan' in plan
    ? plan.plan.rows.filter(({ change }) => change !== 'keep').map(({ id }) => id)
    : [];

const secretOf = async ({ id }: ConnectionView): Promise<string> =>
  (await job().engine.call<{ secret: string }>('handover.secret', { connectionId: id })).secret;

const standing = ({ made }: ConnectionView) =>
  made.filter(({ kind, state }) => kind === 'secret' && state === 'made');

describe('a new secret while the old one works @setup', () => {
  it('is shown as a second one, added, shown to be pasted, and the old one works on', async () => {
    const before = await proven();
    const old = await secretOf(before);
    const ready = await planNewSecret(before);
    expect(changesOf(ready)).toEqual(['secret', 'localhost-redirect']);
    expect(job().counts().secrets).toBe(1);

    const after = await job().apply(ready);
    expect(after.plan.kind).toBe('done');
    expect(job().counts()).toEqual({ apps: 1, secrets: 2, principals: 1, grants: 1 });
    expect(after.secret?.keyId).not.toBe(before.secret?.keyId);
    expect(await secretOf(after)).not.toBe(old);
    expect(after).toMatchObject({ step: 'values', valuesSeen: false });
    expect(after.copied).toEqual(before.copied.filter((id) => id !== 'client-secret'));
    expect(standing(after)).toHaveLength(2);
  });

  it('lets the old one be taken away after the test, and keeps the new one', async () => {
    const rotated = await job().apply(await planNewSecret(await proven()));
    const seen = await job().engine.call<ConnectionView>('connections.update', {
      connectionId: rotated.id,
      valuesSeen: true,
    });
    const tested = await job().arrived(await job().test(seen));
    const [old, fresh] = standing(tested);
    await job().engine.call('plan.undo', { connectionId: tested.id, itemIds: [old?.id] });
    const after = await job().engine.until(tested.id, ({ made }) =>
      made.some(({ id, state }) => id === old?.id && state === 'undone'),
    );
    expect(standing(after)).toEqual([fresh]);
    expect(job().counts().secrets).toBe(1);
    expect(after).toMatchObject({ secret: tested.secret, step: null });
    expect(await secretOf(after)).toMatch(new RegExp(`^${fresh?.subject}`));
  });

  it('is told in the list by what is left to do, and how mail stands by the checks', async () => {
    const { id: connectionId } = await proven();
    await job().engine.call('doctor.run', { connectionId });
    const checked = await job().engine.until(
      connectionId,
      ({ checklist }) => checklist.kind === 'done',
    );
    const [{ status: health } = { status: null }] = await inTheList();
    expect(health).toMatch(/ok|attention|problem/);

    const rotated = await job().apply(await planNewSecret(checked));
    expect(await inTheList()).toEqual([{ status: health, rotation: 'paste' }]);
    await job().engine.call('connections.update', { connectionId, valuesSeen: true });
    expect(await inTheList()).toEqual([{ status: health, rotation: 'test' }]);
    await job().arrived(await job().test(rotated));
    expect(await inTheList()).toEqual([{ status: health, rotation: null }]);
  });

  it('leaves a connection in set-up when the old one is taken away before the test', async () => {
    const rotated = await job().apply(await planNewSecret(await proven()));
    const [old] = standing(rotated);
    await job().engine.call('plan.undo', { connectionId: rotated.id, itemIds: [old?.id] });
    await job().engine.until(rotated.id, ({ made }) =>
      made.some(({ id, state }) => id === old?.id && state === 'undone'),
    );
    expect(await inTheList()).toEqual([{ status: 'in-set-up', rotation: null }]);
  });

  it('is made once, however often its plan is gone on with', async () => {
    const ready = await planNewSecret(await proven());
    const { faults } = job().practice.realm;
    faults.push({ match: /PATCH graph/, count: 1, kind: 'status', status: 400 });
    const stopped = await job().apply(ready);
    expect(stopped.plan.kind).toBe('stopped');
    faults.length = 0;
    await job().restart();
    const done = await job().apply(stopped);
    expect(done.plan.kind).toBe('done');
    expect(job().counts().secrets).toBe(2);
    expect(changesOf(await job().plan(done))).toEqual([]);
  });

  it('is kept from becoming a third where personal accounts may sign in', async () => {
    const rotated = await job().apply(await planNewSecret(await proven()));
    for (const app of job().practice.realm.world.applications) {
      app.signInAudience = 'AzureADandPersonalMicrosoftAccount';
    }
    expect((await planNewSecret(rotated)).plan).toMatchObject({
      kind: 'failed',
      error: { code: 'graph.secretLimit' },
    });
    expect((await job().plan(rotated)).plan.kind).toBe('ready');
  });

  it('is asked for again after a lost answer where personal accounts may sign in', async () => {
    const view = await proven();
    for (const app of job().practice.realm.world.applications) {
      app.signInAudience = 'AzureADandPersonalMicrosoftAccount';
    }
    const ready = await planNewSecret(view);
    const stopped = await job().applyUnanswered(ready, /addPassword/);
    expect(job().counts().secrets).toBe(2);

    expect((await job().apply(await planNewSecret(stopped))).plan.kind).toBe('done');
    expect(job().counts().secrets).toBe(2);
  });

  it('is an ordinary one where none works any more', async () => {
    const view = await proven();
    for (const app of job().practice.realm.world.applications) app.passwordCredentials = [];
    const ready = await planNewSecret(view);
    expect(ready.plan).toMatchObject({ kind: 'ready', plan: { replaces: null } });
    job().engine.sitDown(ADMIN);
    expect((await job().apply(ready)).plan.kind).toBe('done');
    expect(job().counts().secrets).toBe(1);
  });
});
