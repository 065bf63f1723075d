import type { ConnectionRecord, RememberedSignIn } from '@core/connection/record';
import type { SignInRole } from '@shared/sign-in';
import type { Context } from './context';
import { clientOf } from './people';
import { secretName } from './secret-name';
import type { Workspace } from './workspace';

const roles: readonly SignInRole[] = ['administrator', 'sender'];

/**
 * Forgets a connection with everything it kept: secret, sign-ins nobody else uses, journal, file.
 *
 * What is under way for it ends first, and again at the end what began meanwhile: a late run would write it anew.
 */
export async function removeConnection(
  { runs }: Pick<Context, 'runs'>,
  workspace: Workspace,
  connectionId: string,
): Promise<void> {
  await runs.cancelAbout(connectionId);
  const record = workspace.book.record(connectionId);
  // A set-up that ended in the middle may have kept a secret that the record does not know of.
  if (record.secret || record.plan.kind !== 'none') {
    await (await workspace.vault()).secrets.remove(secretName(connectionId));
  }
  for (const role of roles) {
    const signIn = record[role];
    if (signIn.kind === 'signed-in') await forgetAccount(workspace, record, role, signIn);
  }
  await (await workspace.setUp()).forget(connectionId);
  await runs.cancelAbout(connectionId);
  await workspace.book.remove(connectionId);
}

/** Takes an account out of the token cache, unless another connection is signed in with it through the same app. */
export async function forgetAccount(
  workspace: Workspace,
  record: ConnectionRecord,
  role: SignInRole,
  account: Extract<RememberedSignIn, { kind: 'signed-in' }>,
): Promise<void> {
  const used = workspace.book
    .records()
    .filter((other) => other.id !== record.id)
    .flatMap((other) => roles.map((each) => other[each]))
    .some(
      (other) =>
        other.kind === 'signed-in' &&
        other.homeAccountId === account.homeAccountId &&
        other.clientId === account.clientId,
    );
  if (used) return;
  const client = { ...clientOf(record, role), clientId: account.clientId };
  await (await workspace.identity()).signOut(client, account.homeAccountId);
}
