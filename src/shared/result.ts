import type { ErrorView } from './errors';

/** What crosses from the engine to the window: a value or a described failure, never a thrown error. */
export type Result<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'failed'; readonly error: ErrorView };

export const ok = <T>(value: T): Result<T> => ({ kind: 'ok', value });

export const failed = (error: ErrorView): Result<never> => ({ kind: 'failed', error });
