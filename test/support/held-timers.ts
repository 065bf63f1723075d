import { systemTimers, type Timers } from '@engine/http/timers';

/** Timers that hold long waits back until the test lets them pass; short ones run as they are. */
export interface HeldTimers extends Timers {
  /** How long the wait under way is; resolves as soon as there is one. */
  readonly held: () => Promise<number>;
  /** Ends the wait under way. */
  readonly pass: () => void;
}

const LONG_MS = 30_000;

export function heldTimers(): HeldTimers {
  let wait: { readonly ms: number; readonly end: () => void } | null = null;
  let onHeld: (() => void) | null = null;
  return {
    random: systemTimers.random,
    wait: (ms, signal) =>
      ms < LONG_MS
        ? systemTimers.wait(ms, signal)
        : new Promise((resolve, reject) => {
            signal.throwIfAborted();
            signal.addEventListener('abort', () => {
              wait = null;
              reject(signal.reason);
            });
            wait = { ms, end: resolve };
            onHeld?.();
          }),
    held: async () => {
      if (!wait) await new Promise<void>((resolve) => (onHeld = resolve));
      return wait?.ms ?? 0;
    },
    pass: () => {
      const ending = wait;
      wait = null;
      ending?.end();
    },
  };
}
