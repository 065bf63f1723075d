import { lostSecrets } from '@core/plan/journal';
import type { OnPause } from '../graph/graph-writer';
import { readApplication } from '../graph/read-applications';
import type { SetUpContext } from './context';

/**
 * Takes away secrets that were begun before and whose value never arrived, so that no live secret is ever unknown.
 *
 * They are found by their display names, which are unique and were written down before they were made.
 */
export async function clearLostSecrets(
  context: SetUpContext,
  objectId: string,
  onPause: OnPause,
): Promise<void> {
  const { journal, reader, writer, signal } = context;
  const lost = lostSecrets(journal.entries()).filter((secret) => secret.objectId === objectId);
  if (lost.length === 0) return;
  const app = await readApplication(reader, objectId, signal);
  for (const { secretName } of lost) {
    const there = app?.secrets.find((secret) => secret.displayName === secretName);
    if (there) {
      await writer.send(
        'POST',
        `/applications/${objectId}/removePassword`,
        { keyId: there.keyId },
        { signal, onPause },
      );
    }
    await journal.append({ kind: 'secret-cleared', secretName });
  }
}
