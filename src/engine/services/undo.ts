import type { ConnectionRecord } from '@core/connection/record';
import { neverSignedIn } from '@core/connection/record';
import { AppError } from '@shared/errors';
import type { MadeItem } from '@shared/plan';
import type { Context } from './context';
import type { Run } from './runs';
import type { Workspace } from './workspace';
import { writeAccess } from './write-access';

/** Takes away what Sendwell made. A connection whose app is gone begins anew at the plan. */
export async function undo(
  context: Context,
  workspace: Workspace,
  connectionId: string,
  itemIds: readonly string[] | null,
  run: Run,
): Promise<void> {
  const { book } = workspace;
  const before = book.record(connectionId).made;
  try {
    const token = await writeAccess(context, workspace, connectionId, run);
    const made = await (await workspace.setUp()).undo({
      record: book.record(connectionId),
      itemIds,
      token,
      signal: run.signal,
      onMade: (now) => book.change(connectionId, { made: now }),
    });
    book.change(connectionId, { made });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code !== 'auth.cancelled' && error.code !== 'run.cancelled') {
      context.notices.add(error);
    }
  } finally {
    // Also of an undo that was stopped half way: the record must not point at what is gone.
    if (book.has(connectionId)) {
      book.change(connectionId, leftAfter(before, book.record(connectionId).made));
    }
  }
}

/** What is left of the record. Only the newest of each kind is in use: an older one may go without touching it. */
function leftAfter(
  before: readonly MadeItem[],
  made: readonly MadeItem[],
): Partial<ConnectionRecord> {
  const gone = new Set(before.flatMap(({ id, state }) => (state === 'undone' ? [id] : [])));
  const isGone = (kind: MadeItem['kind']): boolean => {
    const inUse = made.findLast((item) => item.kind === kind);
    return inUse?.state === 'undone' && !gone.has(inUse.id);
  };
  const fresh = {
    secret: null,
    plan: { kind: 'none' },
    valuesSeen: false,
    provenAt: null,
  } as const;
  if (isGone('app')) return { ...fresh, app: null, sender: neverSignedIn, copied: [] };
  return isGone('secret') ? fresh : {};
}
