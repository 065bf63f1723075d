import type { ConnectionRecord, RememberedSignIn } from '@core/connection/record';
import type { SignInRole } from '@shared/sign-in';
import { closedKeychain } from '../vault/closed-keychain';
import type { Vault } from '../vault/vault';
import type { Context } from './context';
import { clientOf } from './people';
import { secretName } from './secret-name';
import { unlessNoKeychain } from './unless-no-keychain';
import type { Workspace } from './workspace';

const raise = (error: unknown): never => {
  throw error;
};

const roles: readonly SignInRole[] = ['administrator', 'sender'];

/**
 * Forgets a connection with everything it kept: secret, sign-ins nobody else uses, journal, file.
 *
 * What is under way for it ends first, and again at the end what began meanwhile: a late run would write it anew.
 * With `leaveInKeychain` the person knows that what a keychain that is gone keeps stays there; a locked one still refuses.
 */
export async function removeConnection(
  { runs }: Pick<Context, 'runs'>,
  workspace: Workspace,
  connectionId: string,
  leaveInKeychain = false,
): Promise<void> {
  await runs.cancelAbout(connectionId);
  const record = workspace.book.record(connectionId);
  const gone = leaveInKeychain ? unlessNoKeychain : raise;
  await forgetSecret(await workspace.vault(), record).catch(gone);
  for (const role of roles) {
    const signIn = record[role];
    if (signIn.kind === 'signed-in')
      await forgetAccount(workspace, record, role, signIn).catch(gone);
  }
  await (await workspace.setUp()).forget(connectionId);
  await runs.cancelAbout(connectionId);
  await workspace.book.remove(connectionId);
}

/**
 * Takes the secret away. Raises vault.* while it lies in a keychain that is out of reach.
 *
 * A set-up that ended in the middle may have kept one that the record does not know of; only a lock can hide that.
 */
async function forgetSecret(vault: Vault, record: ConnectionRecord): Promise<void> {
  if (!record.secret && record.plan.kind === 'none') return;
  const closed = await closedKeychain(vault);
  if (closed && (record.secret?.keptIn === 'keychain' || closed.code === 'vault.locked'))
    throw closed;
  await vault.secrets.remove(secretName(record.id));
}

/**
 * Takes an account out of the token cache, unless another connection is signed in with it through the same app.
 *
 * Raises vault.* while it lies in a keychain that is out of reach: it would look gone, and be there the next time.
 */
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
  const closed = await closedKeychain(await workspace.vault());
  if (closed && account.keptIn === 'keychain') throw closed;
  const client = { ...clientOf(record, role), clientId: account.clientId };
  await (await workspace.identity()).signOut(client, account.homeAccountId);
}
