import type { ChecklistState, CheckOutcome } from '@shared/checklist';
import type { ConnectionSummary, ConnectionView } from '@shared/connection';
import { rotationOf } from './rotation';

/** One line of the list of connections. */
export function connectionSummary(
  view: ConnectionView,
  lastUsedAt: string | null,
): ConnectionSummary {
  const outcomes = outcomesOf(view.checklist);
  const rotation = rotationOf(view);
  const count = (status: CheckOutcome['status']): number =>
    outcomes.filter((outcome) => outcome.status === status).length;
  const counts = {
    fail: count('fail'),
    attention: count('attention'),
    unknown: count('unknown'),
    pass: count('pass'),
  };
  const worst =
    outcomes.find((outcome) => outcome.status === 'fail') ??
    outcomes.find((outcome) => outcome.status === 'attention');
  return {
    id: view.id,
    siteName: view.siteName,
    targetName: view.targetName,
    fromAddress: view.fromAddress,
    signsInAs: view.signsInAs,
    status: view.step !== null && rotation === null ? 'in-set-up' : healthOf(counts),
    step: view.step,
    rotation,
    secretEndsAt: view.secret?.endsAt ?? null,
    counts,
    headline: worst
      ? {
          checkId: worst.checkId,
          finding: worst.finding,
          params: worst.params,
          action: worst.remedy?.action ?? null,
        }
      : null,
    switchOffAt: switchOffOf(outcomes),
    checkedAt: view.checklist.kind === 'done' ? view.checklist.at : null,
    lastUsedAt,
    watchNextAt: view.watch.kind === 'watching' ? view.watch.nextAt : null,
  };
}

const outcomesOf = (checklist: ChecklistState): readonly CheckOutcome[] =>
  checklist.kind === 'never' ? [] : checklist.outcomes;

/** The day the check of Microsoft's announcement names. */
const switchOffOf = (outcomes: readonly CheckOutcome[]): string | null => {
  const found = outcomes.find(({ checkId }) => checkId === 'tenant.basic-auth-deadline');
  const date = found?.status === 'attention' ? found.params.date : null;
  return typeof date === 'string' ? date : null;
};

const healthOf = (counts: ConnectionSummary['counts']): ConnectionSummary['status'] => {
  if (counts.fail > 0) return 'problem';
  if (counts.attention > 0) return 'attention';
  return counts.pass > 0 ? 'ok' : 'not-checked';
};
