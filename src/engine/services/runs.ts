import { randomUUID } from 'node:crypto';

export interface Run {
  readonly id: string;
  readonly signal: AbortSignal;
}

/** Long work in progress: each has an id, can be cancelled, and is waited for at the end of the program. */
export interface Runs {
  /** Starts a job about a connection in the next turn, so that its id is known before its first event. */
  readonly start: (connectionId: string, job: (run: Run) => Promise<void>) => string;
  readonly cancel: (id: string) => void;
  readonly isActive: (id: string) => boolean;
  /** Cancels what is about this connection and resolves when all of it has ended, what it started meanwhile too. */
  readonly cancelAbout: (connectionId: string) => Promise<void>;
  /** Cancels everything and resolves when all have ended. */
  readonly cancelAll: () => Promise<void>;
}

interface Active {
  readonly connectionId: string;
  readonly cancel: AbortController;
  readonly end: Promise<void>;
}

/** `onFault` hears what a job rejects with: jobs report expected failures themselves. */
export function createRuns(onFault: (error: unknown) => void): Runs {
  const active = new Map<string, Active>();
  const cancelWhere = async (isMeant: (run: Active) => boolean): Promise<void> => {
    for (;;) {
      const meant = [...active.values()].filter(isMeant);
      if (meant.length === 0) return;
      for (const { cancel } of meant) cancel.abort();
      await Promise.all(meant.map(({ end }) => end));
    }
  };
  return {
    start: (connectionId, job) => {
      const id = randomUUID();
      const cancel = new AbortController();
      const end = Promise.resolve()
        .then(() => job({ id, signal: cancel.signal }))
        .catch(onFault)
        .finally(() => active.delete(id));
      active.set(id, { connectionId, cancel, end });
      return id;
    },
    cancel: (id) => active.get(id)?.cancel.abort(),
    isActive: (id) => active.has(id),
    cancelAbout: (connectionId) => cancelWhere((run) => run.connectionId === connectionId),
    cancelAll: () => cancelWhere(() => true),
  };
}
