import type { AppSnapshot } from '@shared/app-snapshot';
import type { ConnectionView } from '@shared/connection';
import { describe, expect, it } from 'vitest';
import { engineWithBug } from '../support/engine-with-bug';
import { type HeldTimers, heldTimers } from '../support/held-timers';
import { mainJobBench, SENDER } from '../support/main-job';

const SHARED = 'info@contoso.example';

let timers: HeldTimers;
const job = mainJobBench(() => {
  timers = heldTimers();
  return timers;
});

/** A connection that sends as a shared mailbox, without the right to. */
async function refused(): Promise<ConnectionView> {
  const view = await job().signIn(await job().setUp(), 'sender', SENDER);
  await job().engine.call('connections.update', { connectionId: view.id, fromAddress: SHARED });
  await job().engine.call('connections.update', { connectionId: view.id, sendAsMeant: true });
  const stopped = await job().test(view, SENDER.username);
  return job().engine.until(stopped.id, ({ checklist }) => checklist.kind === 'done');
}

const user = (upn: string) => {
  const found = job().practice.realm.world.users.find((one) => one.upn === upn);
  if (!found) throw new Error(`no ${upn}`);
  return found;
};

const grantSendAs = (): void => {
  const grantedAt = new Date(Date.now() - 2 * 3_600_000).toISOString();
  user(SHARED).sendAs.push({ userId: user(SENDER.username).id, grantedAt });
};

const sends = (): number =>
  job().engine.wire.filter((line) => line.startsWith('POST') && line.endsWith('/me/sendMail'))
    .length;

const call = (channel: string, { id }: ConnectionView) =>
  job().engine.call(channel, { connectionId: id });

const watching = (view: ConnectionView) =>
  job().engine.until(view.id, ({ watch }) => watch.kind === 'watching' && !watch.isLooking);

/** The pause under way; some of it may have gone by already. */
const heldSeconds = async (): Promise<number> => Math.ceil((await timers.held()) / 1000);

/** Lets the next look happen and waits until it is over. */
async function lookOnce(view: ConnectionView): Promise<ConnectionView> {
  await timers.held();
  const before = await job().engine.call<ConnectionView>('connections.get', {
    connectionId: view.id,
  });
  timers.pass();
  return job().engine.until(
    view.id,
    ({ watch, test }) =>
      test.kind === 'ended' &&
      before.test.kind === 'ended' &&
      test.at !== before.test.at &&
      !(watch.kind === 'watching' && watch.isLooking),
  );
}

describe('the watch over a test that only needs time @send', () => {
  it('is offered for Send As, looks every two minutes, and ends in a mail that arrived', async () => {
    const view = await refused();
    expect(view.watch).toEqual({ kind: 'offered', reason: 'send-as' });
    await call('watch.start', view);
    await watching(view);
    expect(await timers.held()).toBeGreaterThan(60_000);

    const still = await lookOnce(view);
    expect(still).toMatchObject({ watch: { kind: 'watching', reason: 'send-as' } });
    expect(await heldSeconds()).toBe(120);
    const { connections } = await job().engine.call<AppSnapshot>('app.snapshot');
    expect(connections[0]?.watchNextAt).not.toBeNull();

    grantSendAs();
    const done = await lookOnce(view);
    expect(done).toMatchObject({
      watch: { kind: 'ended', result: 'works', reason: 'send-as' },
      test: { result: 'arrived' },
    });
    expect(job().engine.notes).toEqual([
      {
        title: 'The test has arrived',
        body: 'contoso.example sends through Microsoft 365 now.',
      },
    ]);
    expect(sends()).toBe(3);
    const inbox = job().practice.realm.world.messages.filter(({ folder }) => folder === 'inbox');
    expect(inbox.map(({ from }) => from)).toEqual([SHARED]);
    expect(done.pastTests.map(({ result }) => result)).toEqual(['arrived', 'stopped']);
  });

  it('stops at a press, sends nothing more, and offers itself again', async () => {
    const view = await refused();
    await call('watch.start', view);
    await timers.held();
    const before = sends();
    await call('watch.stop', view);
    const stopped = await job().engine.until(view.id, ({ watch }) => watch.kind === 'offered');
    expect(stopped.test).toMatchObject({ result: 'stopped' });
    expect(sends()).toBe(before);
  });

  it('looks at once when it is asked again, and stays one watch', async () => {
    const view = await refused();
    const first = await job().engine.call<{ runId: string }>('watch.start', {
      connectionId: view.id,
    });
    await timers.held();
    const before = sends();
    const second = await job().engine.call('watch.start', { connectionId: view.id });
    expect(second).toEqual(first);
    await job().engine.until(
      view.id,
      ({ test, watch }) =>
        test.kind === 'ended' &&
        view.test.kind === 'ended' &&
        test.at > view.test.at &&
        watch.kind === 'watching' &&
        !watch.isLooking,
    );
    expect(sends()).toBe(before + 1);
  });

  it('ends by a test that is sent by hand', async () => {
    const view = await refused();
    await call('watch.start', view);
    await timers.held();
    grantSendAs();
    const sent = await job().test(view, SENDER.username);
    expect(sent).toMatchObject({ watch: { kind: 'off' }, test: { result: 'arrived' } });
  });

  it('ends when the sender is signed out meanwhile, and says so', async () => {
    const view = await refused();
    await call('watch.start', view);
    await timers.held();
    await job().engine.call('signIn.signOut', { connectionId: view.id, role: 'sender' });
    const before = sends();
    timers.pass();
    await job().engine.until(
      view.id,
      ({ watch }) => watch.kind === 'ended' && watch.result === 'differs',
    );
    expect(sends()).toBe(before);
  });

  it('ends without a word when its connection is removed', async () => {
    const view = await refused();
    await call('watch.start', view);
    await timers.held();
    await call('connections.remove', view);
    const before = sends();
    timers.pass();
    await job().engine.services.close();
    expect(sends()).toBe(before);
    expect(job().engine.notes).toEqual([]);
  });

  it('has nothing to wait for where another account is needed', async () => {
    const view = await job().signIn(await job().setUp(), 'sender', {
      username: 'admin@contoso.example',
      consent: 'accept',
    });
    const stopped = await job().test(view);
    expect(stopped.watch).toEqual({ kind: 'off' });
    await expect(call('watch.start', stopped)).rejects.toThrow('watch.nothing');
  });

  /** From now on every question for the time finds it ten seconds later. */
  const hurryClock = (): void => {
    let ahead = 0;
    job().engine.setClock(() => {
      ahead += 10_000;
      return new Date(Date.now() + ahead);
    });
  };

  it('sends no second mail after a gateway gave up on the first @promise P22', async () => {
    const view = await refused();
    grantSendAs();
    await call('watch.start', view);
    await timers.held();
    const before = sends();
    job().practice.realm.faults.push({
      match: /^POST graph\.microsoft\.com\/v1\.0\/me\/sendMail/,
      count: 1,
      kind: 'status',
      status: 504,
      onHit: hurryClock,
    });
    const lost = await lookOnce(view);
    expect(lost).toMatchObject({
      watch: { kind: 'watching', reason: 'arrival' },
      test: { result: 'stopped', mail: { sentAt: expect.any(String) } },
    });
    const still = await lookOnce(view);
    expect(still).toMatchObject({ watch: { kind: 'watching', reason: 'arrival' } });
    expect(sends()).toBe(before + 1);
  });

  it('waits longer when Microsoft asks for it', async () => {
    const view = await refused();
    await call('watch.start', view);
    await timers.held();
    job().practice.realm.faults.push({
      match: /^POST graph\.microsoft\.com\/v1\.0\/me\/sendMail/,
      count: 1,
      kind: 'status',
      status: 429,
      headers: { 'retry-after': '600' },
    });
    await lookOnce(view);
    expect(await heldSeconds()).toBe(600);
  });

  /** Says when a look is about to search the mailbox, and keeps it there for a moment. */
  const lookAtWork = (): Promise<void> =>
    new Promise((resolve) => {
      job().practice.realm.faults.push({
        match: /^GET .*\/messages/,
        count: 1,
        kind: 'delay',
        delayMs: 500,
        onHit: resolve,
      });
    });

  it('does not take a From address that was changed during a look for proven', async () => {
    const view = await refused();
    grantSendAs();
    await call('watch.start', view);
    await timers.held();
    const isLooking = lookAtWork();
    timers.pass();
    await isLooking;
    await job().engine.call('connections.update', {
      connectionId: view.id,
      fromAddress: SENDER.username,
    });
    const ended = await job().engine.until(view.id, ({ watch }) => watch.kind === 'ended');
    expect(ended).toMatchObject({
      watch: { result: 'differs' },
      test: { result: 'arrived', mail: { from: SHARED } },
      step: 'test',
    });
    const { connections } = await job().engine.call<AppSnapshot>('app.snapshot');
    expect(connections[0]?.lastUsedAt).toBeNull();
  });

  it('during a look tells a hand send to another address to wait, and is that to the same', async () => {
    const view = await refused();
    grantSendAs();
    const watch = await call('watch.start', view);
    await timers.held();
    const isLooking = lookAtWork();
    timers.pass();
    await isLooking;
    const sendTo = (to: string) =>
      job().engine.call('test.send', { connectionId: view.id, to, attemptId: crypto.randomUUID() });
    await expect(sendTo('admin@contoso.example')).rejects.toThrow('run.busy');
    expect(await sendTo(SENDER.username)).toEqual(watch);
    await job().engine.until(view.id, ({ watch }) => watch.kind === 'ended');
  });

  it('is no longer shown once its run was cancelled from elsewhere', async () => {
    const view = await refused();
    const { runId } = await job().engine.call<{ runId: string }>('watch.start', {
      connectionId: view.id,
    });
    await timers.held();
    await job().engine.call('runs.cancel', { runId });
    await job().engine.until(view.id, ({ watch }) => watch.kind === 'offered');
  });

  const withBug = (isBroken: () => boolean) => engineWithBug(job(), isBroken, { timers });

  it('is not shown as looking for ever after a bug in a look, and a test can be sent', async () => {
    const view = await refused();
    let isBroken = false;
    const engine = await withBug(() => isBroken);
    await engine.call('watch.start', { connectionId: view.id });
    await timers.held();
    isBroken = true;
    timers.pass();
    await engine.until(view.id, ({ watch }) => watch.kind === 'offered');
    expect(engine.faults).not.toEqual([]);
    isBroken = false;
    grantSendAs();
    await engine.call('test.send', {
      connectionId: view.id,
      to: SENDER.username,
      attemptId: crypto.randomUUID(),
    });
    await engine.until(view.id, ({ test }) => test.kind === 'ended' && test.result === 'arrived');
    await engine.services.close();
  });

  it('has nothing left to send when a bug ended the look after the mail went @promise P22', async () => {
    const view = await refused();
    grantSendAs();
    const accepted = (): boolean =>
      job().practice.realm.journal.some(
        ({ path, status }) => path.includes('sendMail') && status === 202,
      );
    const engine = await withBug(accepted);
    await engine.call('watch.start', { connectionId: view.id });
    await timers.held();
    timers.pass();
    const after = await engine.until(view.id, ({ watch }) => watch.kind === 'off');
    expect(after.test).toMatchObject({
      result: 'stopped',
      mail: { sentAt: expect.any(String) },
    });
    await expect(engine.call('watch.start', { connectionId: view.id })).rejects.toThrow(
      'watch.nothing',
    );
    await engine.services.close();
  });
});
