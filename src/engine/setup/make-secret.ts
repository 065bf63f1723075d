import { randomBytes } from 'node:crypto';
import { lostSecretNames } from '@core/plan/journal';
import { AppError } from '@shared/errors';
import * as z from 'zod/mini';
import { type OnPause, shaped } from '../graph/graph-writer';
import { applicationSchema, observedApp } from '../graph/read-applications';
import { secretName } from '../services/secret-name';
import type { SetUpContext } from './context';
import { untilReplicated } from './replication';

const credential = z.object({
  keyId: z.string(),
  secretText: z.string(),
  hint: z.nullish(z.string()),
  endDateTime: z.nullish(z.string()),
});

/**
 * Makes a client secret and puts its value into the vault; only then is it recorded as made.
 *
 * Its display name is unique and written down before the request: a secret whose value was lost on the way is found by
 * it and removed first, so that no live secret is ever unknown.
 */
export async function makeSecret(
  context: SetUpContext,
  objectId: string,
  endsAt: string,
  onPause: OnPause,
): Promise<{ readonly requestId: string | null }> {
  const { journal, writer, vault, now, signal, connectionId } = context;
  await removeLost(context, objectId, onPause);
  const name = `Sendwell ${now().toISOString().slice(0, 10)} ${randomBytes(3).toString('hex')}`;
  await journal.append({
    kind: 'begun',
    at: now().toISOString(),
    intent: { step: 'secret', secretName: name },
  });
  const written = await untilReplicated(
    () =>
      writer.send(
        'POST',
        `/applications/${objectId}/addPassword`,
        { passwordCredential: { displayName: name, endDateTime: endsAt } },
        { signal, onPause, repeat: 'once' },
      ),
    { ...context, onPause },
  ).catch((error: unknown) => {
    throw named(error, endsAt);
  });
  const made = shaped(written, credential);
  await vault.secrets.put(secretName(connectionId), made.secretText);
  await journal.append({
    kind: 'secret-made',
    at: now().toISOString(),
    keyId: made.keyId,
    hint: made.hint ?? null,
    endsAt: made.endDateTime ?? endsAt,
    secretName: name,
  });
  return { requestId: written.requestId };
}

/** Takes away secrets that were begun before and whose value never arrived. */
async function removeLost(
  context: SetUpContext,
  objectId: string,
  onPause: OnPause,
): Promise<void> {
  const { journal, reader, writer, signal } = context;
  const lost = new Set(lostSecretNames(journal.entries()));
  if (lost.size === 0) return;
  const read = await untilReplicated(
    () =>
      reader.get(
        `/applications/${objectId}?$select=id,appId,passwordCredentials`,
        applicationSchema,
        signal,
      ),
    { ...context, onPause },
  );
  for (const secret of observedApp(read.value).secrets) {
    if (secret.displayName === null || !lost.has(secret.displayName)) continue;
    await writer.send(
      'POST',
      `/applications/${objectId}/removePassword`,
      { keyId: secret.keyId },
      { signal, onPause },
    );
  }
}

/** The organisation's rule for secrets has refusals of its own. */
function named(error: unknown, endsAt: string): unknown {
  if (!(error instanceof AppError)) return error;
  const code = error.details.upstreamCode ?? '';
  if (/InvalidLifetimeAsPerAppPolicy/i.test(code)) {
    return new AppError('graph.secretLifetime', { endsAt }, error.details, { cause: error });
  }
  if (/TypeNotAllowedAsPerAppPolicy/i.test(code)) {
    return new AppError('graph.secretNotAllowed', {}, error.details, { cause: error });
  }
  return error;
}
