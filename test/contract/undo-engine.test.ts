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
