import type { Handlers } from '@shared/contract';
import { checkConnection } from './check-connection';
import type { Context } from './context';

export const doctorHandlers = (context: Context): Handlers['doctor'] => ({
  run: ({ connectionId, only }) => ({ runId: startDoctor(context, connectionId, only ?? null) }),
  paste: async ({ connectionId, text }) => {
    const { book, doctor } = context.workspace();
    const { paste } = await doctor();
    const { answer, exchange } = paste(book.record(connectionId), text);
    book.change(connectionId, { exchange });
    return answer;
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
    checkConnection(context, workspace, connectionId, only, run),
  );
  const startedAt = context.host.now().toISOString();
  workspace.book.show(connectionId, {
    checklist: { kind: 'running', runId, startedAt, outcomes: [], pending: only ?? [] },
  });
  return runId;
}
