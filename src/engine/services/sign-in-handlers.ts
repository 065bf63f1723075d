import type { ConnectionRecord, RememberedSignIn } from '@core/connection/record';
import { maySend } from '@core/connection/verdict';
import type { Handlers } from '@shared/contract';
import { AppError } from '@shared/errors';
import type { SignInRole } from '@shared/sign-in';
import { readAdministrator, readSender } from '../graph/read-person';
import type { SignedIn } from '../identity/identity';
import { limitAfter, signInWithBrowser } from './browser-sign-in';
import type { Context } from './context';
import { graphAs } from './graph-as';
import { clientOf, signedInAs } from './people';
import { forgetAccount } from './remove-connection';
import type { Run } from './runs';
import { noteMailbox } from './sender-mailbox';
import { unlessNoKeychain } from './unless-no-keychain';
import type { Workspace } from './workspace';

export const signInHandlers = (context: Context): Handlers['signIn'] => ({
  start: ({ connectionId, role, pickAccount }) => {
    const workspace = context.workspace();
    const record = workspace.book.record(connectionId);
    const shown = workspace.book.view(connectionId)[role];
    if (shown.kind === 'waiting') return { runId: shown.runId };
    if (workspace.signIns.waiting() !== null) throw new AppError('auth.busy');
    clientOf(record, role);
    if (role === 'sender' && isRedirectGone(record)) {
      throw new AppError('connection.incomplete', { missing: 'redirect' });
    }
    const pick =
      pickAccount === true ||
      sendsForAnother(record, role) ||
      isWrongAccount(workspace, connectionId, role);
    const runId = context.runs.start(connectionId, (run) =>
      signIn(context, workspace, record, role, pick, run),
    );
    const now = context.host.now().toISOString();
    workspace.signIns.begin(runId);
    workspace.book.show(connectionId, {
      [role]: { kind: 'waiting', runId, startedAt: now, limitAt: limitAfter(now) },
    });
    return { runId };
  },
  openAgain: async ({ runId }) => {
    await context.host.openInBrowser(addressOf(context, runId));
    return null;
  },
  link: ({ runId }) => ({ url: addressOf(context, runId) }),
  signOut: async ({ connectionId, role }) => {
    const workspace = context.workspace();
    const record = workspace.book.record(connectionId);
    const signIn = signedInAs(record, role);
    const isLeft = await forgetAccount(workspace, record, role, signIn).then(
      () => false,
      noKeychain,
    );
    workspace.book.change(
      connectionId,
      { [role]: { kind: 'signed-out', reason: 'signed-out' } },
      { [role]: null },
    );
    const { username } = signIn.account;
    if (isLeft) context.notices.add(new AppError('vault.signInLeft', { username }));
    return null;
  },
});

/** Whether what is to be forgotten is in a keychain that is gone, and so stays there. */
const noKeychain = (error: unknown): true => {
  unlessNoKeychain(error);
  return true;
};

const addressOf = (context: Context, runId: string): string => {
  const url = context.workspace().signIns.addressOf(runId);
  if (url === null) throw new AppError('auth.signInNeeded');
  return url;
};

/** Without its redirect Microsoft shows an error page that never comes back: that is said before the browser opens. */
const isRedirectGone = ({ made }: ConnectionRecord): boolean => {
  const redirects = made.filter(({ kind }) => kind === 'localhost-redirect');
  return redirects.length > 0 && redirects.every(({ state }) => state === 'undone');
};

/** A hint at the From address would open the sign-in of a shared mailbox, which nobody has a password for. */
const sendsForAnother = ({ sendAsMeant }: ConnectionRecord, role: SignInRole): boolean =>
  role === 'sender' && sendAsMeant;

/** After a wrong account the picker is forced: the browser would sign the same one in again by itself. */
const isWrongAccount = (workspace: Workspace, id: string, role: SignInRole): boolean => {
  const state = workspace.book.view(id)[role];
  if (state.kind !== 'signed-in') return false;
  return role === 'sender' ? !maySend(state.verdict) : state.verdict.kind !== 'fits';
};

async function signIn(
  context: Context,
  workspace: Workspace,
  record: ConnectionRecord,
  role: SignInRole,
  pick: boolean,
  run: Run,
): Promise<void> {
  const { book } = workspace;
  const access = role === 'sender' ? 'send' : 'read';
  try {
    const signedIn = await signInWithBrowser(context, workspace, {
      record,
      role,
      access,
      run,
      ...(pick ? { prompt: 'select_account' } : hintFor(record, role)),
    });
    const next = await remember(workspace, record, role, signedIn, run.signal);
    const before = record[role];
    if (before.kind === 'signed-in' && before.homeAccountId !== signedIn.homeAccountId) {
      await forgetAccount(workspace, record, role, before).catch(unlessNoKeychain);
    }
    book.change(record.id, changeFor(book.record(record.id), role, next), { [role]: null });
  } catch (error) {
    if (!book.has(record.id)) return;
    if (!(error instanceof AppError)) {
      book.show(record.id, { [role]: null });
      throw error;
    }
    // A sign-in that was given up leaves the one before it as it was.
    const keeps = error.code === 'auth.cancelled' && record[role].kind === 'signed-in';
    const failed = { kind: 'failed', error: error.toView(context.host.now) } as const;
    book.show(record.id, { [role]: keeps ? null : failed });
  }
}

const hintFor = (record: ConnectionRecord, role: SignInRole): { loginHint?: string } => {
  if (role === 'sender') return { loginHint: record.fromAddress };
  const known = record.administrator;
  return known.kind === 'signed-in' ? { loginHint: known.account.username } : {};
};

/** Reads who it is with the fresh token, so that a wrong account is told at once. */
async function remember(
  workspace: Workspace,
  record: ConnectionRecord,
  role: SignInRole,
  signedIn: SignedIn,
  signal: AbortSignal,
): Promise<RememberedSignIn> {
  const { clientId } = clientOf(record, role);
  const { homeAccountId, keptIn, tenantId } = signedIn;
  const graph = graphAs(workspace, record, role, { homeAccountId, clientId });
  const [account] = await Promise.all([
    role === 'sender'
      ? readSender(graph, tenantId, signal)
      : readAdministrator(graph, tenantId, signal),
    role === 'sender' ? noteMailbox(workspace, record.id, homeAccountId, graph, signal) : null,
  ]);
  const at = workspace.now().toISOString();
  return { kind: 'signed-in', account, homeAccountId, clientId, at, keptIn };
}

function changeFor(
  record: ConnectionRecord,
  role: SignInRole,
  next: RememberedSignIn,
): Partial<ConnectionRecord> {
  const account = next.kind === 'signed-in' ? next.account : null;
  return {
    [role]: next,
    tenantId: record.tenantId ?? account?.tenantId ?? null,
    tenantName:
      account?.tenantName && account.tenantId === (record.tenantId ?? account.tenantId)
        ? account.tenantName
        : record.tenantName,
    ...(role === 'administrator' ? { administratorElsewhere: false } : {}),
  };
}
