import type { ConnectionRecord } from '@core/connection/record';
import type { SignInRole } from '@shared/sign-in';
import type { SignedIn, SignInRequest } from '../identity/identity';
import type { Context } from './context';
import { type Access, clientOf, scopesFor } from './people';
import type { Run } from './runs';
import type { Workspace } from './workspace';

/** The longest a person may take in the browser; `Identity` ends the sign-in then. */
const SIGN_IN_LIMIT_MS = 5 * 60_000;

export const limitAfter = (started: string): string =>
  new Date(Date.parse(started) + SIGN_IN_LIMIT_MS).toISOString();

interface BrowserSignIn {
  readonly record: ConnectionRecord;
  readonly role: SignInRole;
  readonly access: Access;
  readonly run: Run;
  readonly loginHint?: string;
  readonly prompt?: SignInRequest['prompt'];
}

/**
 * Shows the card as waiting and takes a person through the browser.
 *
 * The keychain is probed first: nobody is to go through the browser to learn only then that nothing can be kept.
 */
export async function signInWithBrowser(
  context: Context,
  workspace: Workspace,
  { record, role, access, run, loginHint, prompt }: BrowserSignIn,
): Promise<SignedIn> {
  const startedAt = context.host.now().toISOString();
  workspace.signIns.begin(run.id);
  workspace.book.show(record.id, {
    [role]: { kind: 'waiting', runId: run.id, startedAt, limitAt: limitAfter(startedAt) },
  });
  try {
    const vault = await workspace.vault();
    if (vault.state().kind !== 'secure') await vault.probe();
    context.announce();
    const identity = await workspace.identity();
    return await identity.signIn({
      ...clientOf(record, role),
      role,
      scopes: scopesFor(access, record, workspace.cloud),
      onAddress: (url) => workspace.signIns.address(run.id, url),
      signal: run.signal,
      ...(loginHint === undefined ? {} : { loginHint }),
      ...(prompt === undefined ? {} : { prompt }),
    });
  } finally {
    workspace.signIns.end(run.id);
  }
}
