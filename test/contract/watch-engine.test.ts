import type { AppSnapshot } from '@shared/app-snapshot';
import type { ConnectionView } from '@shared/connection';
import { describe, expect, it } from 'vitest';
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
});
