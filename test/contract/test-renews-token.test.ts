import { describe, expect, it } from 'vitest';
import { mainJobBench, SENDER } from '../support/main-job';

const job = mainJobBench();

const MINUTES_LATER = 10 * 60_000;

describe('the test send after a while @send', () => {
  it('does not pass on the kept token of an app that was switched off since', async () => {
    const ready = await job().signIn(await job().setUp(), 'sender', SENDER);
    const proven = await job().test(ready);
    const { world } = job().practice.realm;
    for (const sp of world.servicePrincipals) {
      if (sp.appId === proven.app?.appId) sp.accountEnabled = false;
    }
    job().engine.setClock(() => new Date(Date.now() + MINUTES_LATER));
    const { test } = await job().test(proven);
    if (test.kind !== 'ended') throw new Error(test.kind);
    expect(test.result).toBe('stopped');
    expect(test.rungs.find(({ status }) => status === 'problem')?.id).toBe('token');
  });

  it('asks for no other token right after the sign-in', async () => {
    const ready = await job().signIn(await job().setUp(), 'sender', SENDER);
    const asked = job().engine.wire.length;
    await job().test(ready);
    expect(
      job()
        .engine.wire.slice(asked)
        .filter((line) => line.includes('/token')),
    ).toEqual([]);
  });
});
