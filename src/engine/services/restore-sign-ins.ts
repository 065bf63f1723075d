import { AppError } from '@shared/errors';
import type { SignInRole } from '@shared/sign-in';
import type { Context } from './context';
import { silentToken } from './people';

const roles: readonly SignInRole[] = ['administrator', 'sender'];

/**
 * Looks once a start whether the sign-ins of a connection still work, without a browser and behind the screen.
 *
 * Only Microsoft's own "sign in again" ends one; without network or keychain it stays as it was remembered.
 */
export function restoreSignIns(context: Context, connectionId: string): void {
  const workspace = context.workspace();
  if (!workspace.restored.begin(connectionId)) return;
  for (const role of roles) {
    if (workspace.book.record(connectionId)[role].kind !== 'signed-in') continue;
    context.runs.start(async () => {
      const record = workspace.book.record(connectionId);
      try {
        const identity = await workspace.identity();
        const access = role === 'sender' ? 'send' : 'read';
        await silentToken(identity, record, access, workspace.cloud);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        if (error.code !== 'auth.signInNeeded' || !workspace.book.has(connectionId)) return;
        if (workspace.book.record(connectionId)[role] !== record[role]) return;
        const reason = workspace.isCacheDamaged() ? 'damaged-cache' : 'expired';
        workspace.book.change(connectionId, { [role]: { kind: 'signed-out', reason } });
      }
    });
  }
}
