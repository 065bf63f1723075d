import type { ConnectionRecord } from '@core/connection/record';
import { neverSignedIn } from '@core/connection/record';
import { AppError } from '@shared/errors';
import type { MadeItem } from '@shared/plan';
import type { Context } from './context';
import type { Run } from './runs';
import { secretName } from './secret-name';
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
  try {
    const token = await writeAccess(context, workspace, connectionId, run);
    const made = await (await workspace.setUp()).undo({
      record: book.record(connectionId),
      itemIds,
      token,
      signal: run.signal,
      onMade: (now) => book.change(connectionId, { made: now }),
    });
    book.change(connectionId, { made, ...(await leftAfter(workspace, connectionId, made)) });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code !== 'auth.cancelled' && error.code !== 'run.cancelled') {
      context.notices.add(error);
    }
  }
}

async function leftAfter(
  workspace: Workspace,
  connectionId: string,
  made: readonly MadeItem[],
): Promise<Partial<ConnectionRecord>> {
  const isGone = (kind: MadeItem['kind']): boolean =>
    made.some((item) => item.kind === kind && item.state === 'undone');
  if (!isGone('app') && !isGone('secret')) return {};
  await (await workspace.vault()).secrets.remove(secretName(connectionId));
  const fresh = {
    secret: null,
    plan: { kind: 'none' },
    valuesSeen: false,
    provenAt: null,
  } as const;
  return isGone('app') ? { ...fresh, app: null, sender: neverSignedIn, copied: [] } : fresh;
}
