import { AppError } from '@shared/errors';

/** A keychain that waits for its owner never answers: every call gets this long. */
export const KEYCHAIN_LIMIT_MS = 5_000;

/** Keychain calls with a time limit, and how many of them never came back. */
export interface LimitedCalls {
  /** Raises vault.locked when the limit runs out; the late answer is dropped. */
  readonly within: <T>(call: Promise<T>) => Promise<T>;
  readonly hanging: () => number;
}

export function limitedCalls(limitMs: number): LimitedCalls {
  let hanging = 0;
  return {
    hanging: () => hanging,
    within: (call) =>
      new Promise((resolve, reject) => {
        let late = false;
        const timer = setTimeout(() => {
          late = true;
          hanging += 1;
          reject(new AppError('vault.locked'));
        }, limitMs);
        call.then(resolve, reject).finally(() => {
          clearTimeout(timer);
          if (late) hanging -= 1;
        });
      }),
  };
}
