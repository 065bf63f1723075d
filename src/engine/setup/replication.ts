import { AppError } from '@shared/errors';
import type { OnPause } from '../graph/graph-writer';
import type { Timers } from '../http/timers';

/** Growing pauses, about two minutes in all: Graph gives no promise how soon a new object is everywhere. */
const PAUSES_MS = [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000];

/** Graph's own words for "not yet", by code and never by text. */
const NOT_YET = new Set(['NoBackingApplicationObject', 'Directory_ConcurrencyViolation']);
const HIDDEN = new Set(['Request_MultipleObjectsWithSameKeyValue', 'ObjectConflict']);

export interface ReplicationContext {
  readonly timers: Timers;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  readonly onPause: OnPause;
  /** An object of ours may be there and not be seen yet: a conflict then means "wait". */
  readonly mayBeHidden?: boolean;
}

/** Tries again while Graph does not know a new object yet. Raises plan.notReplicated in the end. */
export async function untilReplicated<T>(
  attempt: () => Promise<T>,
  context: ReplicationContext,
): Promise<T> {
  for (const pause of PAUSES_MS) {
    try {
      return await attempt();
    } catch (error) {
      if (!isNotYet(error, context)) throw error;
      const untilAt = new Date(context.now().getTime() + pause).toISOString();
      context.onPause({ kind: 'replicating', untilAt });
      await waited(pause, context);
    }
  }
  try {
    return await attempt();
  } catch (error) {
    if (!isNotYet(error, context)) throw error;
    const details = error instanceof AppError ? error.details : {};
    throw new AppError('plan.notReplicated', {}, details, { cause: error });
  }
}

function isNotYet(error: unknown, { mayBeHidden = false }: ReplicationContext): boolean {
  if (!(error instanceof AppError)) return false;
  if (error.code === 'graph.notFound') return true;
  const code = error.details.upstreamCode ?? '';
  return NOT_YET.has(code) || (mayBeHidden && HIDDEN.has(code));
}

async function waited(ms: number, { timers, signal }: ReplicationContext): Promise<void> {
  try {
    await timers.wait(ms, signal);
  } catch (error) {
    throw new AppError('run.cancelled', {}, {}, { cause: error });
  }
}
