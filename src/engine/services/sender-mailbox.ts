import type { ConnectionRecord } from '@core/connection/record';
import { AppError } from '@shared/errors';
import type { GraphReader } from '../evidence/ports';
import { graphMailbox, mailboxExists } from '../send/graph-mailbox';
import type { Mailbox } from '../send/mailbox';
import { graphAs } from './graph-as';
import { signedInAs, silentToken } from './people';
import type { Workspace } from './workspace';

/** How long a mailbox that was seen counts as there: the send itself would tell otherwise. */
const SEEN_MS = 5 * 60_000;

/** The signed-in sender's mailbox. One that was seen a moment ago, at the sign-in, is not looked for again. */
export function senderMailbox(workspace: Workspace, record: ConnectionRecord): Mailbox {
  const signIn = signedInAs(record, 'sender');
  const { http, cloud, mailboxSeen } = workspace;
  const mailbox = graphMailbox({
    http,
    cloud,
    graph: graphAs(workspace, record, 'sender', signIn),
    token: async () =>
      (await silentToken(await workspace.identity(), record, 'send', cloud)).accessToken,
  });
  return {
    ...mailbox,
    exists: async (signal) => {
      const seen = mailboxSeen.get(record.id);
      const isFresh =
        seen?.homeAccountId === signIn.homeAccountId &&
        workspace.now().getTime() - seen.at.getTime() < SEEN_MS;
      if (seen && isFresh) return { found: true, requestId: seen.requestId };
      return mailbox.exists(signal);
    },
  };
}

/** Looks for the mailbox while the sender signs in, so that the test a moment later need not. Never rejects. */
export async function noteMailbox(
  workspace: Workspace,
  connectionId: string,
  homeAccountId: string,
  graph: GraphReader,
  signal: AbortSignal,
): Promise<void> {
  try {
    const { found, requestId } = await mailboxExists(graph, signal);
    if (!found) return;
    workspace.mailboxSeen.set(connectionId, { homeAccountId, at: workspace.now(), requestId });
  } catch (error) {
    // The test looks again, and tells what is wrong on its own rung.
    if (!(error instanceof AppError)) throw error;
  }
}
