import type { ChecklistState, CheckOutcome, NewSince } from '@shared/checklist';

type Done = Extract<ChecklistState, { kind: 'done' }>;

type Baseline = Required<Omit<NewSince, 'checkIds'>>;

/** Half a day: whoever mends things all day sees the same news, and the next morning has its own. */
export const NEWS_LASTS_MS = 12 * 3_600_000;

/** How bad an outcome is to a person. */
const weight = (status: CheckOutcome['status'] | undefined): number =>
  status === 'fail' ? 2 : status === 'attention' ? 1 : 0;

/** What could not be seen before may have been so for years. */
const wasUnseen = (status: CheckOutcome['status'] | undefined): boolean => status === 'unknown';

/**
 * Checks that are worse at `now` than they were in an earlier run; null without one.
 *
 * The earlier run is the one before, and stays the same for half a day, so that checking again takes no news away before
 * it was mended. A part run (`only`) never changes it.
 */
export function newSince(
  before: ChecklistState,
  outcomes: readonly CheckOutcome[],
  only: readonly string[] | null,
  now: Date,
): NewSince | null {
  if (before.kind !== 'done') return null;
  const baseline = baselineOf(before, only, now);
  const isNew = ({ checkId, status }: CheckOutcome): boolean =>
    !wasUnseen(baseline.bad[checkId]) && weight(status) > weight(baseline.bad[checkId]);
  return { ...baseline, checkIds: outcomes.filter(isNew).map(({ checkId }) => checkId) };
}

function baselineOf(before: Done, only: readonly string[] | null, now: Date): Baseline {
  const { at, bad, toldAt } = before.newSince ?? {};
  if (at !== undefined && bad !== undefined && toldAt !== undefined) {
    const age = now.getTime() - new Date(toldAt).getTime();
    if (only !== null || age < NEWS_LASTS_MS) return { at, bad, toldAt };
  }
  return { at: before.at, bad: badOf(before.outcomes), toldAt: now.toISOString() };
}

const badOf = (outcomes: readonly CheckOutcome[]): Baseline['bad'] =>
  Object.fromEntries(
    outcomes.flatMap(({ checkId, status }) =>
      status === 'fail' || status === 'attention' || status === 'unknown'
        ? [[checkId, status]]
        : [],
    ),
  );
