import type { ChecklistState, CheckOutcome } from '@shared/checklist';
import type { SignInRole } from '@shared/sign-in';

type Done = Extract<ChecklistState, { kind: 'done' }>;

/** Checks that all wait for the same sign-in: said once instead of row by row. */
export interface SignInNeed {
  readonly role: SignInRole;
  readonly outcomes: readonly CheckOutcome[];
}

const roleOf: Readonly<Record<string, SignInRole>> = {
  'needs-administrator': 'administrator',
  'needs-sender': 'sender',
};

/** One row may speak for itself. */
const FEWEST = 2;

export function signInNeeds(state: ChecklistState): readonly SignInNeed[] {
  if (state.kind !== 'done') return [];
  return (['administrator', 'sender'] as const)
    .map((role) => ({
      role,
      outcomes: state.outcomes.filter(
        ({ status, finding }) => status === 'unknown' && roleOf[finding] === role,
      ),
    }))
    .filter(({ outcomes }) => outcomes.length >= FEWEST);
}

/** The list without what is said once above it. */
export const without = (state: Done, needs: readonly SignInNeed[]): Done => {
  const said = new Set(needs.flatMap(({ outcomes }) => outcomes));
  return { ...state, outcomes: state.outcomes.filter((outcome) => !said.has(outcome)) };
};
