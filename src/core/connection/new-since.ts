import type { ChecklistState, CheckOutcome } from '@shared/checklist';

type Done = Extract<ChecklistState, { kind: 'done' }>;

/** How bad an outcome is to a person; what was not known was no trouble yet. */
const weight = (status: CheckOutcome['status'] | undefined): number =>
  status === 'fail' ? 2 : status === 'attention' ? 1 : 0;

/**
 * Checks that are worse now than in the run before; null without such a run.
 *
 * A part run (`only`) leaves it standing what was new before, and since when: the checks it did not do are as they were.
 */
export function newSince(
  before: ChecklistState,
  outcomes: readonly CheckOutcome[],
  only: readonly string[] | null,
): Done['newSince'] {
  if (before.kind !== 'done') return null;
  const known = only === null ? [] : (before.newSince?.checkIds ?? []);
  const status = new Map(before.outcomes.map((outcome) => [outcome.checkId, outcome.status]));
  const isNew = ({ checkId, status: now }: CheckOutcome): boolean =>
    weight(now) > 0 && (known.includes(checkId) || weight(now) > weight(status.get(checkId)));
  return {
    at: only === null ? before.at : (before.newSince?.at ?? before.at),
    checkIds: outcomes.filter(isNew).map(({ checkId }) => checkId),
  };
}
