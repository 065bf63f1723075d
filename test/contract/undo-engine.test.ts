import type { ConnectionView } from '@shared/connection';
import { describe, expect, it } from 'vitest';
import { ADMIN, mainJobBench } from '../support/main-job';

describe('taking one thing away @setup', () => {
  const job = mainJobBench();

  it('touches nothing else, although the same was taken away once before', async () => {
    const first = await job().setUp();
    job().engine.sitDown(ADMIN);
    await job().engine.call('plan.undo', { connectionId: first.id });
    const bare = await job().engine.until(first.id, ({ app }) => app === null);
    const again = await job().apply(await job().plan(bare));

    const consent = again.made.find((item) => item.kind === 'consent' && item.state === 'made');
    await job().engine.call('plan.undo', { connectionId: again.id, itemIds: [consent?.id] });
    const after = await job().engine.until(again.id, ({ made }) =>
      made.some((item) => item.id === consent?.id && item.state === 'undone'),
    );

    expect(job().counts()).toEqual({ apps: 1, secrets: 1, principals: 1, grants: 0 });
    expect(after).toMatchObject({ app: again.app, secret: again.secret });
    expect(job().keychain.size()).toBeGreaterThan(0);
    const shown = await job().engine.call<{ secret: string }>('handover.secret', {
      connectionId: after.id,
    });
    expect(JSON.stringify(shown)).toMatch(/8Q~/);
  });

  it('happens once for two presses', async () => {
    const view = await job().setUp();
    job().engine.sitDown(ADMIN);
    const press = (itemIds?: readonly string[]) =>
      job().engine.call<{ runId: string }>('plan.undo', {
        connectionId: view.id,
        ...(itemIds ? { itemIds } : {}),
      });
    const consent = view.made.find((item) => item.kind === 'consent')?.id ?? '';
    const [first, second, part] = await Promise.all([press(), press(), press([consent])]);
    expect([second.runId, part.runId]).toEqual([first.runId, first.runId]);
    await job().engine.until(view.id, ({ app }) => app === null);
    expect(await job().engine.call('app.snapshot')).toMatchObject({ notices: [] });
    expect(job().counts()).toEqual({ apps: 0, secrets: 0, principals: 0, grants: 0 });
  });

  it('takes two things away one after the other', async () => {
    const view = await job().setUp();
    const [redirect, secret] = ['localhost-redirect', 'secret'].map((kind) =>
      view.made.find((item) => item.kind === kind),
    );
    for (const item of [redirect, secret])
      await job().engine.call('plan.undo', { connectionId: view.id, itemIds: [item?.id] });
    const after = await job().engine.until(view.id, (now) => now.secret === null);
    expect(after.made.filter(({ state }) => state === 'undone').map(({ kind }) => kind)).toEqual([
      'localhost-redirect',
      'secret',
    ]);
  });

  it('finds what a set-up left that ended before it could say so', async () => {
    const ready = await job().plan(
      await job().signIn(await job().create(), 'administrator', ADMIN),
    );
    const stopped = await job().applyUnanswered(
      ready,
      /PATCH graph.microsoft.com\/v1.0\/applications/,
    );
    expect(stopped.made).toEqual([]);
    expect(job().counts().apps).toBe(1);
    await job().engine.call('plan.undo', { connectionId: stopped.id });
    await job().engine.until(stopped.id, ({ made }) =>
      made.some(({ state }) => state === 'undone'),
    );
    expect(job().counts().apps).toBe(0);
  });

  it('says so where there is nothing', async () => {
    const view = await job().signIn(await job().create(), 'administrator', ADMIN);
    await expect(job().engine.call('plan.undo', { connectionId: view.id })).rejects.toThrow(
      'plan.nothingToUndo',
    );
  });

  it('that is stopped half way leaves no secret in the record that is gone already', async () => {
    const view = await job().setUp();
    const itemIds = ['secret', 'consent'].map(
      (kind) => view.made.find((item) => item.kind === kind)?.id,
    );
    const { faults } = job().practice.realm;
    const isHalfWay = new Promise<void>((resolve) => {
      faults.push({ match: /DELETE .*oauth2/, count: 9, kind: 'stall', onHit: resolve });
    });
    job().engine.sitDown(ADMIN);
    const { runId } = await job().engine.call<{ runId: string }>('plan.undo', {
      connectionId: view.id,
      itemIds,
    });
    await isHalfWay;
    await job().engine.call('runs.cancel', { runId });
    const after = await job().engine.until(view.id, (now) => now.secret === null);
    expect(after).toMatchObject({ app: view.app, plan: { kind: 'none' }, valuesSeen: false });
    expect(job().counts()).toEqual({ apps: 1, secrets: 0, principals: 1, grants: 1 });
    await expect(job().engine.call('handover.secret', { connectionId: view.id })).rejects.toThrow(
      'handover.secretMissing',
    );
  });

  it('of the secret keeps the registration', async () => {
    const view = await job().setUp();
    const secret = view.made.find((item) => item.kind === 'secret');
    job().engine.sitDown(ADMIN);
    await job().engine.call('plan.undo', { connectionId: view.id, itemIds: [secret?.id] });
    const after = await job().engine.until(view.id, (now) => now.secret === null);
    expect(after).toMatchObject({ app: view.app, plan: { kind: 'none' } });
    expect(job().counts()).toEqual({ apps: 1, secrets: 0, principals: 1, grants: 1 });
    const mended = await job().apply(await job().plan(after));
    expect(mended.secret).not.toBeNull();
    expect(job().counts()).toEqual({ apps: 1, secrets: 1, principals: 1, grants: 1 });
  });
});

describe('taking everything away after an answer was lost', () => {
  const job = mainJobBench();
  const noKeychain = 'The name org.freedesktop.secrets was not provided';

  /** A second secret that Microsoft made, and whose value never came. */
  const losesItsAnswer = async ({ id }: ConnectionView): Promise<ConnectionView> => {
    await job().engine.call('plan.make', { connectionId: id, newSecret: true });
    const ready = await job().engine.until(id, ({ plan }) => plan.kind === 'ready');
    const stopped = await job().applyUnanswered(ready, /addPassword/);
    expect(job().counts().secrets).toBe(2);
    return stopped;
  };
  const startsAnewWithoutKeychain = async (view: ConnectionView): Promise<ConnectionView> => {
    job().keychain.fail(noKeychain);
    await job().restart();
    return job().signIn(view, 'administrator', ADMIN);
  };
  const takeAllAway = async ({ id }: ConnectionView): Promise<ConnectionView> => {
    job().engine.sitDown(ADMIN);
    await job().engine.call('plan.undo', { connectionId: id });
    return job().engine.until(id, ({ app }) => app === null);
  };
  const nothing = { apps: 0, secrets: 0, principals: 0, grants: 0 };

  it('takes it away although the keychain with its secret is gone @setup', async () => {
    const stopped = await losesItsAnswer(await job().setUp());
    const after = await takeAllAway(await startsAnewWithoutKeychain(stopped));
    expect(after.made.every(({ state }) => state === 'undone')).toBe(true);
    expect(job().counts()).toEqual(nothing);
    expect(await job().engine.call('app.snapshot')).toMatchObject({ notices: [] });
  });

  it('takes it away where no third secret may be made beside the two @setup', async () => {
    job().keychain.fail(noKeychain);
    await job().restart();
    const view = await job().setUp();
    for (const app of job().practice.realm.world.applications)
      app.signInAudience = 'AzureADandPersonalMicrosoftAccount';
    const after = await takeAllAway(await startsAnewWithoutKeychain(await losesItsAnswer(view)));
    expect(after.made.every(({ state }) => state === 'undone')).toBe(true);
    expect(job().counts()).toEqual(nothing);
    expect(await job().engine.call('app.snapshot')).toMatchObject({ notices: [] });
  });
});
