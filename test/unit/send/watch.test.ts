import { withTest } from '@core/send/past-tests';
import { noRungs, withRung } from '@core/send/rungs';
import { waitsFor } from '@core/send/waits-for';
import { WATCH_EVERY_MS, WATCH_LIMIT_MS, watchTurn } from '@core/send/watch-turn';
import { AppError, type ErrorCode } from '@shared/errors';
import type { Rung, RungFact, RungId, TestState } from '@shared/test-send';
import { describe, expect, it } from 'vitest';

type Ended = Extract<TestState, { kind: 'ended' }>;

const NOW = new Date('2026-11-20T14:02:00Z');
const LATER = new Date(NOW.getTime() + WATCH_LIMIT_MS);

const testOf = (
  rungs: readonly Rung[],
  sentAt: string | null,
  more: Partial<Ended> = {},
): Ended => ({
  kind: 'ended',
  result: 'stopped',
  mail: {
    from: 'info@contoso.example',
    to: 'web@contoso.example',
    subject: 'Sendwell test SW-7K4P',
    code: 'SW-7K4P',
    sentAt,
  },
  rungs,
  at: NOW.toISOString(),
  localhostRedirect: 'still-there',
  ...more,
});

const viewOf = (code: ErrorCode, retryAfterMs?: number) =>
  new AppError(code, {}, retryAfterMs === undefined ? {} : { retryAfterMs }).toView(() => NOW);

const stoppedAt = (
  id: RungId,
  fact: RungFact | null,
  code?: ErrorCode,
  retryAfterMs?: number,
): Ended =>
  testOf(
    withRung(noRungs, id, {
      status: 'problem',
      fact,
      error: code ? viewOf(code, retryAfterMs) : null,
    }),
    null,
  );

const sentAs = stoppedAt('right', { kind: 'right-refused', fromAddress: 'info@contoso.example' });

const notSeen = testOf(
  withRung(withRung(noRungs, 'accepted', { status: 'ok' }), 'arrived', {
    status: 'attention',
    fact: { kind: 'not-seen-yet', waitedMs: 60_000 },
  }),
  NOW.toISOString(),
);

describe('what a stopped test waits for @send', () => {
  const cases: readonly [string, Ended, ReturnType<typeof waitsFor>][] = [
    ['Send As that was refused', sentAs, 'send-as'],
    ['no mailbox yet', stoppedAt('mailbox', { kind: 'mailbox-missing', username: 'w' }), 'mailbox'],
    [
      'a token that lacks a permission',
      stoppedAt('token', { kind: 'token-lacks', missing: ['Mail.Send'] }),
      'consent',
    ],
    [
      'consent that Entra does not know yet',
      stoppedAt('token', null, 'auth.consentNeeded'),
      'consent',
    ],
    [
      'a registration Entra does not know yet',
      stoppedAt('token', null, 'auth.appUnknown'),
      'registration',
    ],
    ['a mail that was taken and not seen', notSeen, 'arrival'],
    ['a sign-in that ended', stoppedAt('token', null, 'auth.signInNeeded'), null],
    ['a wrong secret', stoppedAt('token', null, 'auth.secretWrong'), null],
    [
      "somebody else's account",
      stoppedAt('account', { kind: 'account-differs', username: 'a', fromAddress: 'w' }),
      null,
    ],
    ['no network', stoppedAt('mailbox', null, 'network.offline'), null],
    ['a mail that came back', stoppedAt('arrived', { kind: 'bounced', code: '5.1.10' }), null],
    ['a test that was cancelled', { ...notSeen, result: 'cancelled' }, null],
    ['a test that arrived', { ...notSeen, result: 'arrived' }, null],
  ];
  for (const [name, test, reason] of cases)
    it(`${name}: ${reason ?? 'nothing that time mends'}`, () => {
      expect(waitsFor(test)).toBe(reason);
    });

  it('sends nothing anew once nobody knows whether the mail went', () => {
    const lost = testOf(
      withRung(withRung(noRungs, 'right', { status: 'attention' }), 'accepted', {
        status: 'attention',
        error: viewOf('network.timedOut'),
      }),
      NOW.toISOString(),
    );
    expect(waitsFor(lost)).toBeNull();
  });
});

describe('the turn of a watch @send', () => {
  const turn = (test: TestState) => watchTurn(test, 'send-as', NOW, LATER);

  it('comes again after two minutes while the same is missing', () => {
    expect(turn(sentAs)).toEqual({
      kind: 'again',
      reason: 'send-as',
      at: new Date(NOW.getTime() + WATCH_EVERY_MS),
      isSlowed: false,
    });
  });

  it('ends when the test has arrived', () => {
    expect(turn({ ...notSeen, result: 'arrived' })).toEqual({ kind: 'works' });
  });

  it('goes over to looking for the mail once Microsoft has taken it', () => {
    expect(turn(notSeen)).toMatchObject({ kind: 'again', reason: 'arrival' });
  });

  it.each(['network.offline', 'network.timedOut', 'graph.throttled', 'graph.unavailable'] as const)(
    'is not ended by %s, which passes',
    (code) => {
      expect(turn(stoppedAt('mailbox', null, code))).toMatchObject({
        kind: 'again',
        reason: 'send-as',
      });
    },
  );

  it('never comes before the time Microsoft asked for', () => {
    expect(turn(stoppedAt('accepted', { kind: 'refused' }, 'graph.throttled', 600_000))).toEqual({
      kind: 'again',
      reason: 'send-as',
      at: new Date(NOW.getTime() + 600_000),
      isSlowed: true,
    });
  });

  it('ends when another thing is in the way', () => {
    expect(turn(stoppedAt('token', null, 'auth.signInNeeded'))).toEqual({ kind: 'differs' });
  });

  it('gives up when the next look would come after its time', () => {
    const soon = new Date(NOW.getTime() + WATCH_EVERY_MS - 1);
    expect(watchTurn(sentAs, 'send-as', NOW, soon)).toEqual({ kind: 'given-up' });
  });
});

describe('the list of earlier tests @send', () => {
  const tested = { username: 'web@contoso.example', pluginVersion: '2.3.1' };

  it('says where a test stopped and how long another took', () => {
    const arrived = testOf(
      withRung(noRungs, 'arrived', { status: 'ok', elapsedMs: 2_800 }),
      NOW.toISOString(),
      { result: 'arrived' },
    );
    const past = withTest(withTest([], sentAs, tested), arrived, tested);
    expect(past.map(({ result, rung, arrivedMs }) => [result, rung, arrivedMs])).toEqual([
      ['arrived', null, 2_800],
      ['stopped', 'right', null],
    ]);
  });

  it('keeps the newest twenty', () => {
    let past = withTest([], notSeen, tested);
    for (let n = 0; n < 30; n++) past = withTest(past, { ...sentAs, at: `${n}` }, tested);
    expect(past).toHaveLength(20);
    expect(past[0]?.at).toBe('29');
  });

  it('holds one line for all the tries of a watch that ended alike', () => {
    const once = withTest([], sentAs, tested);
    const again = withTest(once, { ...sentAs, at: 'later' }, tested, true);
    expect(again.map(({ at }) => at)).toEqual(['later']);
    expect(withTest(again, notSeen, tested, true)).toHaveLength(2);
  });
});
