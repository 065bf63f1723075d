import type { ErrorView } from '@shared/errors';
import type { ActionProgress, PlanRow, PlanRowKind } from '@shared/plan';
import type { OnPause } from '../graph/graph-writer';

/** Keeps the state of every row and tells each change. */
export interface ProgressBook {
  readonly list: () => readonly ActionProgress[];
  readonly has: (...kinds: readonly PlanRowKind[]) => boolean;
  readonly start: (...kinds: readonly PlanRowKind[]) => void;
  readonly done: (requestId: string | null, ...kinds: readonly PlanRowKind[]) => void;
  readonly failed: (error: ErrorView, ...kinds: readonly PlanRowKind[]) => void;
  readonly pause: (...kinds: readonly PlanRowKind[]) => OnPause;
}

/** `todo`: kinds that are still to be done; the plan's other rows were done before. */
export function createProgress(
  rows: readonly PlanRow[],
  todo: ReadonlySet<PlanRowKind>,
  now: () => Date,
  onChange: (progress: readonly ActionProgress[]) => void,
): ProgressBook {
  const started = new Map<string, number>();
  let states: readonly ActionProgress[] = rows
    .filter((row) => row.change !== 'keep')
    .map((row) => ({
      rowId: row.id,
      kind: row.kind,
      subject: row.subject,
      state: todo.has(row.kind) ? 'waiting' : 'done',
      elapsedMs: null,
      pause: null,
      requestId: null,
      error: null,
    }));
  const change = (
    kinds: readonly PlanRowKind[],
    next: (state: ActionProgress) => ActionProgress,
  ): void => {
    states = states.map((state) => (kinds.includes(state.kind) ? next(state) : state));
    onChange(states);
  };
  const elapsed = (rowId: string): number =>
    now().getTime() - (started.get(rowId) ?? now().getTime());
  return {
    list: () => states,
    has: (...kinds) => kinds.some((kind) => todo.has(kind)),
    start: (...kinds) =>
      change(kinds, (state) => {
        started.set(state.rowId, now().getTime());
        return { ...state, state: 'running', error: null };
      }),
    done: (requestId, ...kinds) =>
      change(kinds, (state) => ({
        ...state,
        state: 'done',
        elapsedMs: elapsed(state.rowId),
        pause: null,
        requestId,
      })),
    failed: (error, ...kinds) =>
      change(kinds, (state) => ({
        ...state,
        state: 'failed',
        elapsedMs: elapsed(state.rowId),
        pause: null,
        requestId: error.details.requestId ?? null,
        error,
      })),
    pause:
      (...kinds) =>
      (pause) =>
        change(kinds, (state) => (state.state === 'running' ? { ...state, pause } : state)),
  };
}
