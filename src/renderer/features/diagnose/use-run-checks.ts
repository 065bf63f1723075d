import type { CheckOutcome } from '@shared/checklist';
import type { ConnectionView } from '@shared/connection';
import type { DiagnosedCause } from '@shared/diagnosis';
import type { ErrorView } from '@shared/errors';
import { useStore } from '../../state/store';
import { useRequest } from '../../state/use-request';
import { type CheckedCause, useDraft } from './draft';

const outcomesOf = (
  connection: ConnectionView | undefined,
  checks: readonly string[],
): readonly CheckOutcome[] =>
  connection === undefined || connection.checklist.kind === 'never'
    ? []
    : connection.checklist.outcomes.filter(({ checkId }) => checks.includes(checkId));

/** Outcomes that came after the press: each has another time than it had before. */
export const freshOutcomes = (
  connection: ConnectionView | undefined,
  { cause, before }: CheckedCause,
): readonly CheckOutcome[] =>
  outcomesOf(connection, cause.checks).filter(({ checkId, at }) => before[checkId] !== at);

export interface RunChecks {
  readonly run: () => Promise<void>;
  readonly busy: boolean;
  readonly error: ErrorView | null;
  /** The checks were run here and found what the cause says. */
  readonly foundFault: boolean;
}

const rememberRun = (cause: DiagnosedCause, runId: string, was: readonly CheckOutcome[]): void =>
  useDraft.setState(({ checked }) => ({
    checked: {
      ...checked,
      [cause.id]: {
        cause,
        runId,
        before: Object.fromEntries(was.map(({ checkId, at }) => [checkId, at])),
        told: false,
      },
    },
  }));

/** Runs the checks of one cause, and nothing else of the checklist. */
export function useRunChecks(cause: DiagnosedCause, connectionId: string): RunChecks {
  const connection = useStore((state) => state.connections[connectionId]);
  const checked = useDraft((draft) => draft.checked[cause.id]);
  const request = useRequest(window.app.doctor.run, 'once');
  const fresh = checked === undefined ? [] : freshOutcomes(connection, checked);
  const running = connection?.checklist.kind === 'running';
  return {
    run: async () => {
      const was = outcomesOf(connection, cause.checks);
      const started = await request.ask({ connectionId, only: [...cause.checks] });
      if (started !== null) rememberRun(cause, started.runId, was);
    },
    busy: request.busy || running,
    error: request.error,
    foundFault: fresh.some(({ status }) => status === 'fail' || status === 'attention'),
  };
}
