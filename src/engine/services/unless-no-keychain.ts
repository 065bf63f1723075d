import { AppError } from '@shared/errors';

/** Raises anything else again: a lock can be opened, but a keychain that is gone is to keep nobody from going on. */
export const unlessNoKeychain = (error: unknown): void => {
  const isGone =
    error instanceof AppError &&
    (error.code === 'vault.absent' || error.code === 'vault.unavailable');
  if (!isGone) throw error;
};
