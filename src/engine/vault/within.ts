import { AppError } from '@shared/errors';

/** A keychain that waits for its owner never answers: every call gets this long. */
export const KEYCHAIN_LIMIT_MS = 5_000;

/**
 * Keychain calls, one after the other, with a time limit.
 *
 * A call that hangs blocks one of the process's few threads for good. The next ones wait behind it and give up at their
 * own limit, so that files and DNS, which need the same threads, go on working.
 */
export interface LimitedCalls {
  /** Raises vault.locked when the limit runs out; the late answer is dropped, and so is a call that never began. */
  readonly within: <T>(call: () => Promise<T>) => Promise<T>;
  /** Calls that began and did not come back within their limit. */
  readonly hanging: () => number;
}

export function limitedCalls(limitMs: number): LimitedCalls {
  let hanging = 0;
  let last: Promise<void> = Promise.resolve();

  const within = <T>(call: () => Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const turn = { began: false, isLate: false };
      const timer = setTimeout(() => {
        turn.isLate = true;
        if (turn.began) hanging += 1;
        reject(new AppError('vault.locked'));
      }, limitMs);
      last = last.then(async () => {
        if (turn.isLate) return;
        turn.began = true;
        try {
          resolve(await call());
        } catch (error) {
          reject(error);
        }
        clearTimeout(timer);
        if (turn.isLate) hanging -= 1;
      });
    });

  return { within, hanging: () => hanging };
}
