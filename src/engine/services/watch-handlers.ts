import { waitsFor } from '@core/send/waits-for';
import type { Handlers } from '@shared/contract';
import { AppError } from '@shared/errors';
import type { Context } from './context';
import { signedInAs } from './people';
import { startWatch, type WatchedConnection } from './watch-test';

/** Looking again by itself. Each connection has one watch at most; it ends with the program. */
export const watchHandlers = (context: Context): Handlers['watch'] => {
  const watched = new Map<string, WatchedConnection>();
  return {
    start: ({ connectionId }) => {
      const { book } = context.workspace();
      const { watch, test } = book.view(connectionId);
      if (watch.kind === 'watching' && context.runs.isActive(watch.runId)) {
        watched.get(watch.runId)?.lookNow();
        return { runId: watch.runId };
      }
      const reason = waitsFor(test);
      if (reason === null || test.kind !== 'ended') throw new AppError('watch.nothing');
      signedInAs(book.record(connectionId), 'sender');
      const started = startWatch(context, connectionId, reason, test, (runId) =>
        watched.delete(runId),
      );
      watched.set(started.runId, started);
      return { runId: started.runId };
    },
    stop: ({ connectionId }) => {
      const { book } = context.workspace();
      const { watch } = book.view(connectionId);
      if (watch.kind === 'watching') context.runs.cancel(watch.runId);
      book.show(connectionId, { watch: null });
      return null;
    },
  };
};
