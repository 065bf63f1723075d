import type { ConnectionView } from '@shared/connection';
import { describe, expect, it } from 'vitest';
import { ADMIN, mainJobBench } from '../support/main-job';

const job = mainJobBench();

const gone = [
  'The name org.freedesktop.secrets was not provided',
  'The handle is invalid.',
] as const;

/** A connection that was set up while the keychain was there, after a start without it. */
const startsWithout = async (reason: string): Promise<ConnectionView> => {
  const view = await job().setUp();
  job().keychain.fail(reason);
  await job().restart();
  return view;
};

const planNewSecret = async ({ id }: ConnectionView): Promise<ConnectionView> => {
  await job().engine.call('plan.make', { connectionId: id, newSecret: true });
  return job().engine.until(id, ({ plan }) => plan.kind === 'ready' || plan.kind === 'failed');
};

describe.each(gone)('where the keychain is gone for good ("%s")', (reason) => {
  it('a new secret that is asked for is made, and lasts until Sendwell is closed @setup', async () => {
    const view = await startsWithout(reason);
    const old = view.secret?.keyId;
    const ready = await planNewSecret(await job().signIn(view, 'administrator', ADMIN));
    expect(ready.plan).toMatchObject({ kind: 'ready', plan: { replaces: old } });

    const after = await job().apply(ready);
    expect(after).toMatchObject({ plan: { kind: 'done' }, secret: { keptIn: 'memory' } });
    expect(after.secret?.keyId).not.toBe(old);
    expect(job().counts().secrets).toBe(2);
    const shown = await job().engine.call<{ secret: string }>('handover.secret', {
      connectionId: view.id,
    });
    expect(shown.secret).toMatch(new RegExp(`^${after.secret?.hint}`));
    expect((await job().plan(after)).plan).toMatchObject({ kind: 'ready', plan: { changes: 0 } });
  });
});

it('a plan made anew without asking for a secret still makes no second one @setup', async () => {
  const view = await startsWithout(gone[0]);
  const failed = await job().plan(await job().signIn(view, 'administrator', ADMIN));
  expect(failed.plan).toMatchObject({ kind: 'failed', error: { code: 'vault.absent' } });
});

it('a locked one keeps even a new secret that is asked for from being made @setup', async () => {
  const view = await startsWithout('Cannot create an item in a locked collection');
  const failed = await planNewSecret(await job().signIn(view, 'administrator', ADMIN));
  expect(failed.plan).toMatchObject({ kind: 'failed', error: { code: 'vault.locked' } });
  expect(job().counts().secrets).toBe(1);
});
