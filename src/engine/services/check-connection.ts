import { newSince } from '@core/connection/new-since';
import type { ChecklistState, CheckOutcome } from '@shared/checklist';
import { AppError } from '@shared/errors';
import type { Context } from './context';
import { onceAFrame } from './once-a-frame';
import type { DoctorPort } from './ports';
import type { Run } from './runs';
import type { Workspace } from './workspace';

type Done = Extract<ChecklistState, { kind: 'done' }>;

/** Runs the checks; outcomes are shown as they come. A part run keeps the other outcomes with their times. */
export async function checkConnection(
  context: Context,
  workspace: Workspace,
  connectionId: string,
  only: readonly string[] | null,
  run: Run,
): Promise<void> {
  const { book, doctor } = workspace;
  const started = context.host.now();
  try {
    const port = await doctor();
    const before = book.record(connectionId).checklist;
    const fresh = await showing(workspace, port, connectionId, only, run, started);
    if (run.signal.aborted) throw new AppError('run.cancelled');
    const ended = context.host.now();
    const done = doneOf(before, port, only, fresh, { started, ended });
    const told = versionTold(fresh);
    book.change(
      connectionId,
      { checklist: done, ...(told ? { pluginVersion: told } : {}) },
      { checklist: null },
    );
  } catch (error) {
    if (book.has(connectionId)) book.show(connectionId, { checklist: null });
    if (!(error instanceof AppError)) throw error;
    if (error.code !== 'run.cancelled') context.notices.add(error);
  }
}

/** Shows what is judged and what is still to come. */
async function showing(
  { book }: Workspace,
  port: DoctorPort,
  connectionId: string,
  only: readonly string[] | null,
  run: Run,
  started: Date,
): Promise<readonly CheckOutcome[]> {
  const record = book.record(connectionId);
  const pending = new Set(port.checkIds(only));
  const outcomes = outcomesOf(record.checklist).filter(({ checkId }) => !pending.has(checkId));
  const show = (): void => {
    const startedAt = started.toISOString();
    const state = { runId: run.id, startedAt, outcomes: [...outcomes], pending: [...pending] };
    book.show(connectionId, { checklist: { kind: 'running', ...state } });
  };
  const frame = onceAFrame(show);
  const onOutcome = (outcome: CheckOutcome): void => {
    if (run.signal.aborted) return;
    pending.delete(outcome.checkId);
    outcomes.push(outcome);
    frame.ask();
  };
  run.signal.addEventListener('abort', frame.stop, { once: true });
  show();
  try {
    const view = book.view(connectionId);
    return await port.run({ record, view, only, signal: run.signal, onOutcome });
  } finally {
    frame.stop();
  }
}

/** The site's plugin may have been updated since: what it tells now is what is wanted from now on. */
const versionTold = (fresh: readonly CheckOutcome[]): string | null => {
  const version = fresh.find(({ checkId }) => checkId === 'site.plugin-version')?.params.version;
  return typeof version === 'string' && version !== '' ? version : null;
};

const outcomesOf = (checklist: ChecklistState): readonly CheckOutcome[] =>
  checklist.kind === 'done' ? checklist.outcomes : [];

/** A part run is no check of the whole: the list keeps the time of that, each outcome its own. */
function doneOf(
  before: ChecklistState,
  port: DoctorPort,
  only: readonly string[] | null,
  fresh: readonly CheckOutcome[],
  { started, ended }: { readonly started: Date; readonly ended: Date },
): Done {
  const found = new Map(
    [...outcomesOf(before), ...fresh].map((outcome) => [outcome.checkId, outcome]),
  );
  const outcomes = port.checkIds(null).flatMap((id) => found.get(id) ?? []);
  const whole =
    only !== null && before.kind === 'done'
      ? { at: before.at, elapsedMs: before.elapsedMs }
      : { at: ended.toISOString(), elapsedMs: ended.getTime() - started.getTime() };
  return { kind: 'done', ...whole, outcomes, newSince: newSince(before, outcomes, only, ended) };
}
