import type { Rung, RungFact, TestMail } from '@shared/test-send';
import { errorOf, FROM, minutesAgo } from './samples';

export const mail: TestMail = {
  from: FROM,
  to: FROM,
  subject: 'Sendwell test SW-7K4P',
  code: 'SW-7K4P',
  sentAt: minutesAgo(1),
};

const rung = (
  id: Rung['id'],
  status: Rung['status'],
  fact: RungFact | null = null,
  elapsedMs: number | null = null,
): Rung => ({
  id,
  status,
  fact,
  elapsedMs,
  requestId: status === 'ok' ? '7d1f0c2e-5a64-4d0b-9a39-0c8e3c1f9a11' : null,
  error: null,
});

const all = ['User.Read', 'Mail.ReadWrite', 'Mail.Send', 'Mail.Send.Shared', 'offline_access'];

export const arrived: readonly Rung[] = [
  rung('token', 'ok', { kind: 'token-fine', permissions: all }, 400),
  rung('account', 'ok', { kind: 'account-fits', username: FROM }, 100),
  rung('mailbox', 'ok', { kind: 'mailbox-found' }, 200),
  rung('right', 'ok', { kind: 'right-own-address' }, 100),
  rung('accepted', 'ok', { kind: 'accepted', status: 202 }, 600),
  rung('arrived', 'ok', { kind: 'in-both' }, 3100),
];

export const running: readonly Rung[] = [
  ...arrived.slice(0, 3),
  rung('right', 'running'),
  rung('accepted', 'waiting'),
  rung('arrived', 'waiting'),
];

export const stoppedAtRight: readonly Rung[] = [
  ...arrived.slice(0, 3),
  {
    ...rung('right', 'problem', { kind: 'right-refused', fromAddress: 'orders@contoso.example' }),
    requestId: '9f1f0c2e-5a64-4d0b-9a39-0c8e3c1f9a22',
    error: errorOf(
      'graph.denied',
      {},
      {
        status: 403,
        upstreamCode: 'ErrorSendAsDenied',
        requestId: '9f1f0c2e-5a64-4d0b-9a39-0c8e3c1f9a22',
      },
    ),
  },
  rung('accepted', 'not-tried'),
  rung('arrived', 'not-tried'),
];

export const stoppedAtToken: readonly Rung[] = [
  { ...rung('token', 'problem'), error: errorOf('auth.signInNeeded') },
  rung('account', 'not-tried'),
  rung('mailbox', 'not-tried'),
  rung('right', 'not-tried'),
  rung('accepted', 'not-tried'),
  rung('arrived', 'not-tried'),
];

export const stoppedAtAccount: readonly Rung[] = [
  ...arrived.slice(0, 1),
  rung('account', 'problem', {
    kind: 'account-differs',
    username: 'admin@contoso.example',
    fromAddress: FROM,
  }),
  rung('mailbox', 'not-tried'),
  rung('right', 'not-tried'),
  rung('accepted', 'not-tried'),
  rung('arrived', 'not-tried'),
];

export const notSeenYet: readonly Rung[] = [
  ...arrived.slice(0, 5),
  {
    ...rung('arrived', 'attention', { kind: 'not-seen-yet', waitedMs: 60_000 }),
    error: errorOf('send.notProven', { code: 'SW-7K4P' }),
  },
];

/** A gateway gave up on the send, and the mail was not seen since. */
export const lostAnswer: readonly Rung[] = notSeenYet.map((one) =>
  one.id === 'accepted'
    ? {
        ...rung('accepted', 'attention'),
        error: errorOf('graph.unavailable', {}),
      }
    : one,
);
