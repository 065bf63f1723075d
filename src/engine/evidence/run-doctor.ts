import type { Check, CheckContext } from '@core/checks/check';
import type { Evidence, EvidenceId } from '@core/checks/evidence';
import { isReady, looksAt, runCheck } from '@core/checks/run-check';
import type { CheckOutcome } from '@shared/checklist';
import { collect, type Gatherer } from './gatherer';

export interface DoctorRun {
  readonly checks: readonly Check[];
  readonly gatherers: readonly Gatherer[];
  /** Made anew for each judgement: what the site tells (its version) may change what is wanted. */
  readonly contextFor: (evidence: Evidence) => CheckContext;
  readonly onOutcome: (outcome: CheckOutcome) => void;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  readonly limitMs?: number;
}

/**
 * Gathers what the given checks need, all sources at once, and judges each check as soon as its evidence is in.
 *
 * Answers the outcomes in the order of `checks`. Sources no check needs are not asked.
 */
export async function runDoctor(run: DoctorRun): Promise<readonly CheckOutcome[]> {
  const evidence: { -readonly [K in EvidenceId]?: Evidence[K] } = {};
  const outcomes = new Map<string, CheckOutcome>();
  const judgeReady = (): void => {
    const context = run.contextFor(evidence);
    for (const check of run.checks) {
      if (outcomes.has(check.id)) continue;
      if (check.applies(context) && !isReady(check, evidence)) continue;
      const outcome = runCheck(check, evidence, context);
      outcomes.set(check.id, outcome);
      run.onOutcome(outcome);
    }
  };
  judgeReady();
  const first = run.contextFor(evidence);
  const needed = new Set(run.checks.filter((check) => check.applies(first)).flatMap(looksAt));
  const { limitMs } = run;
  await Promise.all(
    run.gatherers
      .filter((gatherer) => gatherer.gives.some((id) => needed.has(id)))
      .map((gatherer) =>
        collect(
          gatherer,
          (id, fact) => {
            Object.assign(evidence, { [id]: fact });
            judgeReady();
          },
          { now: run.now, signal: run.signal, ...(limitMs === undefined ? {} : { limitMs }) },
        ),
      ),
  );
  const last = run.contextFor(evidence);
  for (const check of run.checks) {
    if (outcomes.has(check.id)) continue;
    const outcome = runCheck(check, evidence, last);
    outcomes.set(check.id, outcome);
    run.onOutcome(outcome);
  }
  return run.checks.flatMap((check) => outcomes.get(check.id) ?? []);
}
