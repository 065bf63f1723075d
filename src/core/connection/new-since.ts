import type { ChecklistState, CheckOutcome } from '@shared/checklist';

type Done = Extract<ChecklistState, { kind: 'done' }>;

/** Checks that were better in the run before and are a problem or need attention now; null without such a run. */
export function newSince(
  before: ChecklistState,
  outcomes: readonly CheckOutcome[],
): Done['newSince'] {
  if (before.kind !== 'done') return null;
  const status = new Map(before.outcomes.map((outcome) => [outcome.checkId, outcome.status]));
  const checkIds = outcomes
    .filter(({ status }) => status === 'fail' || status === 'attention')
    .filter((outcome) => status.get(outcome.checkId) !== outcome.status)
    .map(({ checkId }) => checkId);
  return { at: before.at, checkIds };
}
