import { AppError } from '@shared/errors';
import type { OnPause } from '../graph/graph-writer';
import type { Timers } from '../http/timers';

/** Growing pauses, about two minutes in all: Graph gives no promise how soon a new object is everywhere. */
const PAUSES_MS = [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000];

const notThereYet = (error: unknown): boolean =>
  error instanceof AppError &&
  (error.code === 'graph.notFound' ||
    (error.code === 'graph.badRequest' &&
      /NoBackingApplicationObject|does not reference a valid application/.test(
        `${error.details.upstreamCode ?? ''} ${error.details.upstreamMessage ?? ''}`,
      )));

/** Tries again while Graph does not know a new object yet. Raises plan.notReplicated in the end. */
export async function untilReplicated<T>(
  attempt: () => Promise<T>,
  context: {
    readonly timers: Timers;
    readonly now: () => Date;
    readonly signal: AbortSignal;
    readonly onPause: OnPause;
  },
): Promise<T> {
  for (const pause of [...PAUSES_MS, null]) {
    try {
      return await attempt();
    } catch (error) {
      if (!notThereYet(error)) throw error;
      if (pause === null) {
        const details = error instanceof AppError ? error.details : {};
        throw new AppError('plan.notReplicated', {}, details, { cause: error });
      }
      const untilAt = new Date(context.now().getTime() + pause).toISOString();
      context.onPause({ kind: 'replicating', untilAt });
      await context.timers.wait(pause, context.signal);
    }
  }
  throw new AppError('plan.notReplicated');
}
