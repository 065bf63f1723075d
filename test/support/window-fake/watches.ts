import type { PastTest } from '@shared/test-send';
import type { WatchState } from '@shared/watch';
import { daysAhead, FROM, minutesAgo } from './samples';

export const watching: Extract<WatchState, { kind: 'watching' }> = {
  kind: 'watching',
  runId: 'watch-1',
  reason: 'send-as',
  startedAt: minutesAgo(7),
  untilAt: minutesAgo(-83),
  lastAt: minutesAgo(1),
  nextAt: minutesAgo(-1),
  isLooking: false,
  isSlowed: false,
};

export const watchEnded = (
  result: Extract<WatchState, { kind: 'ended' }>['result'],
): WatchState => ({
  kind: 'ended',
  result,
  reason: 'send-as',
  startedAt: minutesAgo(90),
  at: minutesAgo(0),
});

const past = (more: Partial<PastTest>): PastTest => ({
  at: minutesAgo(18),
  from: 'orders@contoso.example',
  to: FROM,
  username: FROM,
  pluginVersion: '2.3.1',
  result: 'stopped',
  rung: 'right',
  arrivedMs: null,
  ...more,
});

export const pastTests: readonly PastTest[] = [
  past({}),
  past({ at: minutesAgo(60), result: 'cancelled', rung: null }),
  past({ at: daysAhead(-17), from: FROM, result: 'arrived', rung: null, arrivedMs: 2800 }),
  past({ at: daysAhead(-18), from: FROM, rung: 'token' }),
];
