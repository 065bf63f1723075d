import type { ChecklistState, CheckOutcome } from '@shared/checklist';
import type { SignInRole } from '@shared/sign-in';

type Done = Extract<ChecklistState, { kind: 'done' }>;

/** Checks that all wait for the same sign-in, or for the set-up: said once instead of row by row. */
export interface SignInNeed {
  readonly role: SignInRole | 'set-up';
  readonly outcomes: readonly CheckOutcome[];
}

const roleOf: Readonly<Record<string, SignInNeed['role']>> = {
  'needs-administrator': 'administrator',
  'needs-sender': 'sender',
  'needs-set-up': 'set-up',
};

const roleBefore: typeof roleOf = { ...roleOf, 'needs-sender': 'set-up' };

/** One row may speak for itself. */
const FEWEST = 2;

/** The sender signs in through the registration, so without one those checks wait for the set-up too. */
export function signInNeeds(state: ChecklistState, hasApp: boolean): readonly SignInNeed[] {
  if (state.kind !== 'done') return [];
  return (['administrator', 'set-up', 'sender'] as const)
    .map((role) => ({
      role,
      outcomes: state.outcomes.filter(
        ({ status, finding }) =>
          status === 'unknown' && (hasApp ? roleOf : roleBefore)[finding] === role,
      ),
    }))
    .filter(({ outcomes }) => outcomes.length >= FEWEST);
}

/** The list without what is said once above it. */
export const without = (state: Done, needs: readonly SignInNeed[]): Done => {
  const said = new Set(needs.flatMap(({ outcomes }) => outcomes));
  return { ...state, outcomes: state.outcomes.filter((outcome) => !said.has(outcome)) };
};
