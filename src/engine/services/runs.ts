import { randomUUID } from 'node:crypto';

export interface Run {
  readonly id: string;
  readonly signal: AbortSignal;
}

/** Long work in progress: each has an id, can be cancelled, and is waited for at the end of the program. */
export interface Runs {
  /** Starts the job in the next turn, so that its id is known before its first event. */
  readonly start: (job: (run: Run) => Promise<void>) => string;
  readonly cancel: (id: string) => void;
  readonly isActive: (id: string) => boolean;
  /** Cancels everything and resolves when all have ended. */
  readonly cancelAll: () => Promise<void>;
}

/** `onFault` hears what a job rejects with: jobs report expected failures themselves. */
export function createRuns(onFault: (error: unknown) => void): Runs {
  const active = new Map<
    string,
    { readonly cancel: AbortController; readonly end: Promise<void> }
  >();
  return {
    start: (job) => {
      const id = randomUUID();
      const cancel = new AbortController();
      const end = Promise.resolve()
        .then(() => job({ id, signal: cancel.signal }))
        .catch(onFault)
        .finally(() => active.delete(id));
      active.set(id, { cancel, end });
      return id;
    },
    cancel: (id) => active.get(id)?.cancel.abort(),
    isActive: (id) => active.has(id),
    cancelAll: async () => {
      for (const { cancel } of active.values()) cancel.abort();
      await Promise.all([...active.values()].map(({ end }) => end));
    },
  };
}
