import { closed, noRungs, withRung } from '@core/send/rungs';
import { AppError } from '@shared/errors';
import { type Rung, type RungId, rungIds } from '@shared/test-send';
import { lookOnce } from './arrival';
import type { Finding } from './finding';
import type { LadderRun } from './ladder-run';
import { stepOf } from './rung-steps';

export interface LadderEnd {
  readonly result: 'arrived' | 'stopped' | 'cancelled';
  readonly rungs: readonly Rung[];
}

/**
 * Sends one mail the way the application does and looks where it went, rung by rung, ending at the first that fails.
 *
 * The send itself is never repeated: when its answer is lost, the ladder goes on to look for the mail.
 */
export async function climb(run: LadderRun): Promise<LadderEnd> {
  let rungs = noRungs;
  const change = (id: RungId, what: Partial<Omit<Rung, 'id'>>): void => {
    rungs = withRung(rungs, id, what);
    run.onRungs(rungs);
  };
  for (const id of rungIds) {
    const started = run.now().getTime();
    change(id, { status: 'running' });
    const finding = await tried(() => stepOf(id, run));
    if (finding === 'cancelled') return { result: 'cancelled', rungs: closed(rungs) };
    const { blame = id, status, fact, requestId = null, error } = finding;
    if (blame !== id) change(id, { status: 'not-tried' });
    change(blame, {
      status,
      fact,
      requestId: requestId ?? error?.details.requestId ?? null,
      error: error?.toView(run.now) ?? null,
      elapsedMs: run.now().getTime() - started,
    });
    if (status === 'problem') return { result: 'stopped', rungs: closed(rungs) };
    if (id === 'accepted' && status === 'ok') change('right', { status: 'ok' });
    if (id === 'arrived' && status === 'attention') return { result: 'stopped', rungs };
  }
  return { result: 'arrived', rungs };
}

/** Looks once more for a mail that was handed over before, and sends nothing. The rungs below stay as they were. */
export async function lookAgain(
  run: LadderRun,
  before: readonly Rung[],
  sentAt: string,
): Promise<LadderEnd> {
  const finding = await tried(() => lookOnce(run, sentAt));
  if (finding === 'cancelled') return { result: 'cancelled', rungs: before };
  const { fact, requestId = null, error } = finding;
  // A look that failed says nothing about the mail.
  const status = fact === null ? 'attention' : finding.status;
  const elapsedMs = run.now().getTime() - Date.parse(sentAt);
  const rungs = withRung(before, 'arrived', {
    status,
    fact: fact ?? { kind: 'not-seen-yet', waitedMs: elapsedMs },
    requestId: requestId ?? error?.details.requestId ?? null,
    error: error?.toView(run.now) ?? null,
    elapsedMs,
  });
  return { result: status === 'ok' ? 'arrived' : 'stopped', rungs };
}

const tried = async (step: () => Promise<Finding>): Promise<Finding | 'cancelled'> => {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.code === 'run.cancelled' ? 'cancelled' : { status: 'problem', fact: null, error };
  }
};
