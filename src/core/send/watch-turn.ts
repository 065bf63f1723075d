import { stoppedRung, type TestState } from '@shared/test-send';
import type { WatchReason } from '@shared/watch';
import { waitsFor } from './waits-for';

/** The pause between two looks, and how long it goes on: Send As takes up to an hour, the rest mostly less. */
export const WATCH_EVERY_MS = 2 * 60_000;
export const WATCH_LIMIT_MS = 90 * 60_000;

/** What comes after a look. */
export type WatchTurn =
  | { readonly kind: 'works' }
  | { readonly kind: 'differs' }
  | { readonly kind: 'given-up' }
  | {
      readonly kind: 'again';
      readonly reason: WatchReason;
      readonly at: Date;
      readonly isSlowed: boolean;
    };

/** Judges the last test while it is watched: it works, it needs something else, or it is looked at again, and when. */
export function watchTurn(
  test: TestState,
  reason: WatchReason,
  now: Date,
  untilAt: Date,
): WatchTurn {
  if (test.kind === 'ended' && test.result === 'arrived') return { kind: 'works' };
  const still = waitsFor(test) ?? (isPassing(test) ? reason : null);
  if (still === null) return { kind: 'differs' };
  const pause = Math.max(WATCH_EVERY_MS, askedPause(test));
  const at = new Date(now.getTime() + pause);
  return at > untilAt
    ? { kind: 'given-up' }
    : { kind: 'again', reason: still, at, isSlowed: pause > WATCH_EVERY_MS };
}

/** Failures that come and go by themselves; they neither end a watch nor are a reason for one. */
const isPassing = (test: TestState): boolean => {
  const code = errorOf(test)?.code ?? '';
  return code.startsWith('network.') || code === 'graph.throttled' || code === 'graph.unavailable';
};

const askedPause = (test: TestState): number => errorOf(test)?.details.retryAfterMs ?? 0;

const errorOf = (test: TestState) =>
  test.kind === 'ended' ? (stoppedRung(test.rungs)?.error ?? null) : null;
