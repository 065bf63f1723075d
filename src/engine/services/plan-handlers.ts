import type { ConnectionRecord } from '@core/connection/record';
import type { Handlers } from '@shared/contract';
import { AppError } from '@shared/errors';
import type { ActionProgress, Plan, PlanRow, PlanState } from '@shared/plan';
import { type ApplyEnd, applyOrResume } from './apply-or-resume';
import type { Context } from './context';
import { isSecretField, signedInAs, silentToken } from './people';
import type { Run } from './runs';
import { undo } from './undo';
import type { Workspace } from './workspace';
import { writeAccess } from './write-access';

export const planHandlers = (context: Context): Handlers['plan'] => ({
  make: ({ connectionId, app, secretEndsAt, newSecret }) => {
    const workspace = context.workspace();
    const shown = busyRun(workspace, connectionId);
    if (shown) return { runId: shown };
    signedInAs(workspace.book.record(connectionId), 'administrator');
    const runId = context.runs.start(connectionId, (run) =>
      make(context, workspace, connectionId, { app, secretEndsAt, newSecret }, run),
    );
    workspace.book.show(connectionId, { plan: { kind: 'making', runId } });
    return { runId };
  },
  apply: ({ connectionId, planId }) => {
    const workspace = context.workspace();
    const shown = busyRun(workspace, connectionId);
    if (shown) return { runId: shown };
    const plan = planOf(workspace.book.view(connectionId).plan);
    if (plan?.id !== planId) throw new AppError('plan.stale');
    signedInAs(workspace.book.record(connectionId), 'administrator');
    if (workspace.signIns.waiting() !== null) throw new AppError('auth.busy');
    const runId = context.runs.start(connectionId, (run) =>
      apply(context, workspace, connectionId, plan, run),
    );
    workspace.book.show(connectionId, {
      plan: { kind: 'applying', plan, runId, progress: waiting(plan) },
    });
    return { runId };
  },
  undo: undoHandler(context),
});

/** Pressing twice takes away once; another thing is taken away after the one that is under way. */
function undoHandler(context: Context): Handlers['plan']['undo'] {
  const undoing = new Map<string, string>();
  return ({ connectionId, itemIds }) => {
    const workspace = context.workspace();
    const whole = undoing.get(connectionId);
    const asked = itemIds ? `${connectionId} ${[...itemIds].sort().join(' ')}` : connectionId;
    const running = whole ?? undoing.get(asked);
    if (running !== undefined) return { runId: running };
    const record = workspace.book.record(connectionId);
    if (hasNothingMade(record)) throw new AppError('plan.nothingToUndo');
    if (busyRun(workspace, connectionId)) throw new AppError('run.busy');
    signedInAs(record, 'administrator');
    const runId = context.runs.start(connectionId, (run) =>
      undo(context, workspace, connectionId, itemIds ?? null, run).finally(() =>
        undoing.delete(asked),
      ),
    );
    undoing.set(asked, runId);
    return { runId };
  };
}

/** Of a set-up that stopped more may stand than is known: the journal and the tenant tell. */
const hasNothingMade = ({ made, plan }: ConnectionRecord): boolean =>
  plan.kind !== 'stopped' && made.every(({ state }) => state === 'undone');

/** Pressing twice does not start twice. */
const busyRun = (workspace: Workspace, connectionId: string): string | null => {
  const { plan } = workspace.book.view(connectionId);
  return plan.kind === 'making' || plan.kind === 'applying' ? plan.runId : null;
};

const planOf = (state: PlanState): Plan | null => ('plan' in state ? state.plan : null);

const waiting = (plan: Plan): readonly ActionProgress[] =>
  plan.rows
    .filter(({ change }) => change !== 'keep')
    .map(({ id, kind, subject }) => ({
      rowId: id,
      kind,
      subject,
      state: 'waiting',
      elapsedMs: null,
      pause: null,
      requestId: null,
      error: null,
    }));

interface Wish {
  readonly app: string | undefined;
  readonly secretEndsAt: string | undefined;
  readonly newSecret: boolean | undefined;
}

async function make(
  context: Context,
  workspace: Workspace,
  connectionId: string,
  { app, secretEndsAt, newSecret }: Wish,
  { signal }: Run,
): Promise<void> {
  const { book, cloud } = workspace;
  const record = book.record(connectionId);
  try {
    // What a plan stands on, the sign-in above all, is on disk before the plan is shown.
    await book.saved(connectionId);
    const identity = await workspace.identity();
    const plan = await (await workspace.setUp()).plan({
      record,
      app: app ?? null,
      secretEndsAt: secretEndsAt ?? null,
      replaces: newSecret === true ? 'in-use' : null,
      token: async () => (await silentToken(identity, record, 'read', cloud)).accessToken,
      signal,
    });
    const tenantName = record.tenantName ?? plan.tenantName;
    book.change(connectionId, { plan: { kind: 'ready', plan }, tenantName }, { plan: null });
  } catch (error) {
    if (!book.has(connectionId)) return;
    const known = error instanceof AppError;
    const cancelled = known && error.code === 'run.cancelled';
    book.show(connectionId, {
      plan: known && !cancelled ? { kind: 'failed', error: error.toView(context.host.now) } : null,
    });
    if (!known) throw error;
  }
}

/** Applies what was shown. Whatever happens, what stands in the tenant by then is kept. */
async function apply(
  context: Context,
  workspace: Workspace,
  connectionId: string,
  plan: Plan,
  run: Run,
): Promise<void> {
  const { book } = workspace;
  let progress = waiting(plan);
  const show = (next: readonly ActionProgress[]): void => {
    progress = next;
    book.show(connectionId, { plan: { kind: 'applying', plan, runId: run.id, progress } });
  };
  try {
    const token = await writeAccess(context, workspace, connectionId, run);
    // Should the program end now, the plan is found stopped at the next start, and goes on.
    book.change(connectionId, { plan: { kind: 'stopped', plan, progress } });
    const setUp = await workspace.setUp();
    const record = book.record(connectionId);
    const end = await applyOrResume(setUp, plan, {
      record,
      token,
      onProgress: show,
      onMade: (made) => book.change(connectionId, { made }),
      signal: run.signal,
    });
    book.change(connectionId, keptOf(end, book.record(connectionId), context.host.now()), {
      plan: null,
    });
  } catch (error) {
    if (!book.has(connectionId)) return;
    if (!(error instanceof AppError)) {
      book.show(connectionId, { plan: null });
      throw error;
    }
    const gaveUp = error.code === 'auth.cancelled' || error.code === 'run.cancelled';
    book.change(
      connectionId,
      gaveUp
        ? {}
        : { plan: { kind: 'stopped', plan, progress: withError(progress, error, context) } },
      { plan: null },
    );
  }
}

/** What is kept of an end. */
function keptOf(end: ApplyEnd, record: ConnectionRecord, now: Date): Partial<ConnectionRecord> {
  if (end.kind === 'other-plan') return { plan: { kind: 'ready', plan: end.plan } };
  const { finished, progress, ...outcome } = end.applied;
  const { plan } = end;
  if (!finished) return { ...outcome, plan: { kind: 'stopped', plan, progress } };
  return {
    ...outcome,
    plan: { kind: 'done', plan, progress, at: now.toISOString() },
    ...valuesToPaste(plan, record),
  };
}

/** Values of another app or secret have to be pasted into the target; those that stay keep their ticks. */
function valuesToPaste({ rows }: Plan, record: ConnectionRecord): Partial<ConnectionRecord> {
  const changes = (wanted: PlanRow['kind']): boolean =>
    rows.some(({ kind, change }) => kind === wanted && change !== 'keep');
  const fresh = { valuesSeen: false, provenAt: null } as const;
  if (changes('app')) return { ...fresh, copied: [] };
  if (!changes('secret')) return {};
  return { ...fresh, copied: record.copied.filter((fieldId) => !isSecretField(record, fieldId)) };
}

/** The failure belongs to the first row that is not done: it could not be begun. */
const withError = (
  progress: readonly ActionProgress[],
  error: AppError,
  context: Context,
): readonly ActionProgress[] => {
  const first = progress.findIndex(({ state }) => state !== 'done');
  return progress.map((row, i) =>
    i === first ? { ...row, state: 'failed', error: error.toView(context.host.now) } : row,
  );
};
