import { AppError } from '@shared/errors';
import type { SignInRole } from '@shared/sign-in';
import type { Context } from './context';
import { silentToken } from './people';
import type { Workspace } from './workspace';

const roles: readonly SignInRole[] = ['administrator', 'sender'];

/**
 * Looks once a start whether the sign-ins of a connection still work, without a browser and behind the screen.
 *
 * Only Microsoft's own "sign in again" and an empty keychain end one; without network, or while the keychain is
 * closed, it stays as it was remembered.
 */
export function restoreSignIns(context: Context, connectionId: string): void {
  const workspace = context.workspace();
  const { restored, book } = workspace;
  const kept = roles.filter((role) => book.record(connectionId)[role].kind === 'signed-in');
  if (kept.length === 0 || restored.has(connectionId)) return;
  restored.add(connectionId);
  context.runs.start(connectionId, async () => {
    const { kind } = (await workspace.vault()).state();
    if (kind === 'secure')
      await Promise.all(kept.map((role) => look(workspace, connectionId, role)));
    else restored.delete(connectionId);
  });
}

async function look(workspace: Workspace, connectionId: string, role: SignInRole): Promise<void> {
  const { book, cloud } = workspace;
  if (!book.has(connectionId)) return;
  const record = book.record(connectionId);
  try {
    const identity = await workspace.identity();
    await silentToken(identity, record, role === 'sender' ? 'send' : 'read', cloud);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code !== 'auth.signInNeeded' || !book.has(connectionId)) return;
    // Somebody signed in meanwhile: this answer is about the sign-in before.
    if (book.record(connectionId)[role] !== record[role]) return;
    const reason = workspace.isCacheDamaged() ? 'damaged-cache' : 'expired';
    book.change(connectionId, { [role]: { kind: 'signed-out', reason } });
  }
}
