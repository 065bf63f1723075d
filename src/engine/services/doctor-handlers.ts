import { newSince } from '@core/connection/new-since';
import type { CheckOutcome } from '@shared/checklist';
import type { Handlers } from '@shared/contract';
import { AppError } from '@shared/errors';
import type { Context } from './context';
import type { Run } from './runs';
import type { Workspace } from './workspace';

export const doctorHandlers = (context: Context): Handlers['doctor'] => ({
  run: ({ connectionId, only }) => ({ runId: startDoctor(context, connectionId, only ?? null) }),
  paste: async ({ connectionId, text }) => {
    const { book, doctor } = context.workspace();
    const { paste } = await doctor();
    const { understood, exchange } = paste(book.record(connectionId), text);
    book.change(connectionId, { exchange });
    return { understood };
  },
  saveReport: async ({ connectionId, format }) => {
    const workspace = context.workspace();
    const view = workspace.book.view(connectionId);
    const { fileName, content } = (await workspace.doctor()).report(view, format);
    return { savedAs: await context.host.saveFile(fileName, content) };
  },
  reportText: async ({ connectionId }) => {
    const workspace = context.workspace();
    const view = workspace.book.view(connectionId);
    return { text: (await workspace.doctor()).report(view, 'markdown').content };
  },
});

/** Starts the checks of a connection, or answers the run that goes on. `only`: these checks, the others keep their time. */
export function startDoctor(
  context: Context,
  connectionId: string,
  only: readonly string[] | null,
): string {
  const workspace = context.workspace();
  const shown = workspace.book.view(connectionId).checklist;
  if (shown.kind === 'running') return shown.runId;
  const runId = context.runs.start(connectionId, (run) =>
    check(context, workspace, connectionId, only, run),
  );
  const startedAt = context.host.now().toISOString();
  workspace.book.show(connectionId, {
    checklist: { kind: 'running', runId, startedAt, outcomes: [], pending: only ?? [] },
  });
  return runId;
}

/** Runs the checks; outcomes are shown as they come. A part run keeps the other outcomes with their times. */
async function check(
  context: Context,
  { book, doctor }: Workspace,
  connectionId: string,
  only: readonly string[] | null,
  run: Run,
): Promise<void> {
  const started = context.host.now();
  const before = book.record(connectionId).checklist;
  const kept = before.kind === 'done' ? before.outcomes : [];
  try {
    const port = await doctor();
    const ids = port.checkIds(only);
    let pending = ids;
    let outcomes: readonly CheckOutcome[] = kept.filter(({ checkId }) => !ids.includes(checkId));
    const show = (): void =>
      book.show(connectionId, {
        checklist: {
          kind: 'running',
          runId: run.id,
          startedAt: started.toISOString(),
          outcomes,
          pending,
        },
      });
    show();
    const fresh = await port.run({
      record: book.record(connectionId),
      view: book.view(connectionId),
      only,
      signal: run.signal,
      onOutcome: (outcome) => {
        if (run.signal.aborted) return;
        pending = pending.filter((id) => id !== outcome.checkId);
        outcomes = [...outcomes, outcome];
        show();
      },
    });
    if (run.signal.aborted) throw new AppError('run.cancelled');
    const all = port.checkIds(null).flatMap((id) => {
      const found =
        fresh.find((one) => one.checkId === id) ?? kept.find((one) => one.checkId === id);
      return found ?? [];
    });
    const at = context.host.now();
    const elapsedMs = at.getTime() - started.getTime();
    book.change(
      connectionId,
      {
        checklist: {
          kind: 'done',
          at: at.toISOString(),
          elapsedMs,
          outcomes: all,
          newSince: newSince(before, all),
        },
      },
      { checklist: null },
    );
  } catch (error) {
    if (book.has(connectionId)) book.show(connectionId, { checklist: null });
    if (!(error instanceof AppError)) throw error;
    if (error.code !== 'run.cancelled') context.notices.add(error);
  }
}
