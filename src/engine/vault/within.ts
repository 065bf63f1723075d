import { AppError } from '@shared/errors';

/** A keychain that waits for its owner never answers: every call gets this long. */
export const KEYCHAIN_LIMIT_MS = 5_000;

/** Waits for a keychain call. Raises vault.locked when the limit runs out; the late answer is dropped. */
export function within<T>(call: Promise<T>, limitMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new AppError('vault.locked')), limitMs);
    call.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
