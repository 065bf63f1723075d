import { randomBytes } from 'node:crypto';
import { AppError } from '@shared/errors';
import * as z from 'zod/mini';
import { type OnPause, shaped } from '../graph/graph-writer';
import { secretName as nameInVault } from '../services/secret-name';
import type { SetUpContext } from './context';
import { intended } from './intended';
import { clearLostSecrets } from './lost-secrets';
import { untilReplicated } from './replication';

const credential = z.object({
  keyId: z.string(),
  secretText: z.string().check(z.minLength(1)),
  hint: z.nullish(z.string()),
  endDateTime: z.nullish(z.string()),
});

export interface SecretInput {
  readonly objectId: string;
  /** ISO date. */
  readonly endsAt: string;
  /** The organisation's rule, as far as it could be read. */
  readonly maxDays: number | null;
  readonly onPause: OnPause;
}

/**
 * Makes a client secret and puts its value into the vault; only then is it recorded as made.
 *
 * Raises graph.secretLifetime and graph.secretNotAllowed where the organisation's rule refuses it.
 */
export async function makeSecret(
  context: SetUpContext,
  { objectId, endsAt, maxDays, onPause }: SecretInput,
): Promise<{ readonly requestId: string | null }> {
  const { journal, writer, vault, now, signal, connectionId } = context;
  await clearLostSecrets(context, objectId, onPause);
  const secretName = `Sendwell ${now().toISOString().slice(0, 10)} ${randomBytes(3).toString('hex')}`;
  const ask = () =>
    writer.send(
      'POST',
      `/applications/${objectId}/addPassword`,
      { passwordCredential: { displayName: secretName, endDateTime: endsAt } },
      { signal, onPause, repeat: 'once' },
    );
  const written = await intended(
    context,
    { kind: 'begun', step: 'secret', objectId, secretName },
    () => untilReplicated(ask, { ...context, onPause }),
  ).catch((error: unknown) => {
    throw refusedByRule(error, endsAt, maxDays);
  });
  const made = shaped(written, credential);
  await vault.secrets.put(nameInVault(connectionId), made.secretText);
  await journal.append({
    kind: 'secret-made',
    objectId,
    keyId: made.keyId,
    hint: made.hint ?? null,
    endsAt: made.endDateTime ?? endsAt,
    secretName,
  });
  return { requestId: written.requestId };
}

/** The organisation's rule for secrets has refusals of its own. */
function refusedByRule(error: unknown, endsAt: string, maxDays: number | null): unknown {
  if (!(error instanceof AppError)) return error;
  const options = { cause: error };
  switch (error.details.upstreamCode) {
    case 'CredentialInvalidLifetimeAsPerAppPolicy': {
      const params = { endsAt, ...(maxDays === null ? {} : { maxDays }) };
      return new AppError('graph.secretLifetime', params, error.details, options);
    }
    case 'CredentialTypeNotAllowedAsPerAppPolicy':
      return new AppError('graph.secretNotAllowed', {}, error.details, options);
    default:
      return error;
  }
}
