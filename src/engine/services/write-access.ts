import { administratorVerdict } from '@core/connection/verdict';
import { AppError } from '@shared/errors';
import { readAdministrator } from '../graph/read-person';
import { signInWithBrowser } from './browser-sign-in';
import type { Context } from './context';
import { graphAs } from './graph-as';
import { clientOf, signedInAs, silentToken } from './people';
import type { TokenSource } from './ports';
import type { Run } from './runs';
import type { Workspace } from './workspace';

/** Answers with which the browser has to open once more: rights were never given, or the session ended. */
const NEEDS_BROWSER: ReadonlySet<string> = new Set(['auth.consentNeeded', 'auth.signInNeeded']);

/**
 * The administrator's right to write, asked for only now. Opens the browser when it was not given before.
 *
 * Raises auth.* and, when somebody else signed in there who may not write, connection.incomplete.
 */
export async function writeAccess(
  context: Context,
  workspace: Workspace,
  connectionId: string,
  run: Run,
): Promise<TokenSource> {
  const { book } = workspace;
  const token: TokenSource = async () =>
    (
      await silentToken(
        await workspace.identity(),
        book.record(connectionId),
        'write',
        workspace.cloud,
      )
    ).accessToken;
  try {
    await token();
    return token;
  } catch (error) {
    if (!(error instanceof AppError) || !NEEDS_BROWSER.has(error.code)) throw error;
  }
  await askInBrowser(context, workspace, connectionId, run);
  return token;
}

async function askInBrowser(
  context: Context,
  workspace: Workspace,
  connectionId: string,
  run: Run,
): Promise<void> {
  const { book } = workspace;
  const record = book.record(connectionId);
  const before = signedInAs(record, 'administrator');
  try {
    const signedIn = await signInWithBrowser(context, workspace, {
      record,
      role: 'administrator',
      access: 'write',
      run,
      loginHint: before.account.username,
    });
    if (signedIn.homeAccountId === before.homeAccountId) return;
    const { clientId } = clientOf(record, 'administrator');
    const { homeAccountId, keptIn, tenantId } = signedIn;
    const graph = graphAs(workspace, record, 'administrator', { homeAccountId, clientId });
    const account = await readAdministrator(graph, tenantId, run.signal);
    const at = workspace.now().toISOString();
    book.change(connectionId, {
      administrator: { kind: 'signed-in', account, homeAccountId, clientId, at, keptIn },
    });
    if (administratorVerdict(account, record.tenantId).kind !== 'fits') {
      throw new AppError('connection.incomplete', { missing: 'administrator' });
    }
  } finally {
    if (book.has(connectionId)) book.show(connectionId, { administrator: null });
  }
}
