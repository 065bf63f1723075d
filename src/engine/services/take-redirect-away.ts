import { AppError } from '@shared/errors';
import type { Context } from './context';
import { silentToken } from './people';
import type { Run } from './runs';
import type { Workspace } from './workspace';

/**
 * After a test has arrived, takes the redirect of the test away again with the administrator's sign-in.
 *
 * Without one, or when Microsoft refuses, it stays and the result says so: the mail has arrived all the same.
 */
export async function takeRedirectAway(
  context: Context,
  workspace: Workspace,
  connectionId: string,
  { signal }: Run,
): Promise<void> {
  const { book, cloud } = workspace;
  const record = book.record(connectionId);
  if (record.test.kind !== 'ended' || record.test.localhostRedirect !== 'still-there') return;
  try {
    const identity = await workspace.identity();
    const localhostRedirect = await (await workspace.setUp()).removeLocalhostRedirect({
      record,
      token: async () => (await silentToken(identity, record, 'write', cloud)).accessToken,
      signal,
      onMade: (made) => book.change(connectionId, { made }),
    });
    // Another test may have ended meanwhile: it has its own say about the redirect.
    const { test } = book.record(connectionId);
    if (test.kind === 'ended' && test.at === record.test.at) {
      book.change(connectionId, { test: { ...test, localhostRedirect } });
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    context.log.info('localhost redirect stays', { code: error.code });
  }
}
