import type { EvidenceId, EvidenceMap, Fact, UnknownReason } from '@core/checks/evidence';
import { AppError, type ErrorCode } from '@shared/errors';
import { timeLimit } from '../time-limit';

/** Reports one fact as soon as it is known, so that its checks need not wait for the rest of the source. */
export interface Report {
  readonly known: <K extends EvidenceId>(
    id: K,
    value: EvidenceMap[K],
    requestId?: string | null,
    /** When it was observed; now unless it was kept from before. */
    at?: string,
  ) => void;
  readonly unknown: (id: EvidenceId, reason: UnknownReason, requestId?: string | null) => void;
}

/**
 * One source of evidence. All gatherers of a run start at once, each with its own time limit.
 *
 * `gather` may reject: whatever it has not reported by then becomes unknown, with the reason the error tells.
 */
export interface Gatherer {
  readonly id: string;
  readonly gives: readonly EvidenceId[];
  readonly gather: (report: Report, signal: AbortSignal) => Promise<void>;
}

/** PERFORMANCE: give up per gatherer, not per run. */
export const GATHERER_LIMIT_MS = 8_000;

const reasons: Partial<Record<ErrorCode, UnknownReason>> = {
  'auth.signInNeeded': 'denied',
  'graph.denied': 'denied',
  'graph.unauthorised': 'denied',
  'graph.throttled': 'throttled',
  'graph.shape': 'malformed',
  'graph.unavailable': 'unreachable',
  'network.timedOut': 'timed-out',
  'network.offline': 'unreachable',
  'network.nameUnknown': 'unreachable',
  'network.refused': 'unreachable',
  'network.reset': 'unreachable',
  'network.certificate': 'unreachable',
  'network.hostNotAllowed': 'unreachable',
  'network.tooLarge': 'malformed',
  'vault.locked': 'needs-keychain',
  'vault.absent': 'needs-keychain',
  'vault.unavailable': 'needs-keychain',
};

/** The reason an error gives for not knowing. */
export const reasonOf = (error: unknown): UnknownReason =>
  error instanceof AppError ? (reasons[error.code] ?? 'failed') : 'failed';

/**
 * Runs one gatherer to its end, its time limit or the run's cancel; every id it gives is reported exactly once.
 *
 * `onFact` never hears from it again afterwards: late answers are dropped.
 */
export async function collect(
  gatherer: Gatherer,
  onFact: <K extends EvidenceId>(id: K, fact: Fact<EvidenceMap[K]>) => void,
  options: { readonly now: () => Date; readonly signal: AbortSignal; readonly limitMs?: number },
): Promise<void> {
  const { now, signal, limitMs = GATHERER_LIMIT_MS } = options;
  const open = new Set<EvidenceId>(gatherer.gives);
  const settle = <K extends EvidenceId>(id: K, fact: Fact<EvidenceMap[K]>): void => {
    if (open.delete(id)) onFact(id, fact);
  };
  const report: Report = {
    known: (id, value, requestId = null, at = now().toISOString()) =>
      settle(id, { kind: 'known', value, at, requestId }),
    unknown: (id, reason, requestId = null) =>
      settle(id, { kind: 'unknown', reason, at: now().toISOString(), requestId }),
  };
  const limit = timeLimit(limitMs, signal);
  const failure = await Promise.race([
    gatherer.gather(report, limit.signal).then(
      () => null,
      (error: unknown) => ({ reason: reasonOf(error), requestId: requestIdOf(error) }),
    ),
    aborted(limit.signal).then(() => ({ reason: 'timed-out' as const, requestId: null })),
  ]);
  limit.end();
  for (const id of [...open]) {
    report.unknown(id, failure?.reason ?? 'failed', failure?.requestId ?? null);
  }
}

const requestIdOf = (error: unknown): string | null =>
  error instanceof AppError ? (error.details.requestId ?? null) : null;

/** Resolves once a signal has ended. */
export const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
