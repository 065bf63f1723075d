import { missingOf } from '@core/checks/check';
import type { Observed } from '@core/plan/observed';
import type { Wanted } from '@core/plan/wanted';
import { AppError } from '@shared/errors';
import * as z from 'zod/mini';
import { type OnPause, shaped } from '../graph/graph-writer';
import type { SetUpContext } from './context';
import { readPrincipal } from './observe';
import { untilReplicated } from './replication';

const made = z.object({ id: z.string() });

/** Listed in the portal like those it makes itself. */
const TAGS = ['WindowsAzureActiveDirectoryIntegratedApp'];

/** Makes the service principal, or switches it on. Idempotent by its alternate key. */
export async function ensurePrincipal(
  context: SetUpContext,
  appId: string,
  present: Observed['principal'],
  onPause: OnPause,
): Promise<{ readonly id: string; readonly requestId: string | null }> {
  const { journal, writer, reader, now, signal } = context;
  const change = { created: present === null, switchedOn: present !== null && !present.enabled };
  await journal.append({
    kind: 'begun',
    at: now().toISOString(),
    intent: { step: 'principal', ...change },
  });
  const written = await untilReplicated(
    () =>
      writer.send(
        'PATCH',
        `/servicePrincipals(appId='${appId}')`,
        present ? { accountEnabled: true } : { accountEnabled: true, tags: TAGS },
        { signal, onPause, prefer: 'create-if-missing' },
      ),
    { ...context, onPause },
  );
  const id =
    written.status === 201
      ? shaped(written, made).id
      : (present?.id ??
        (await reader.get(`/servicePrincipals(appId='${appId}')?$select=id`, made, signal)).value
          .id);
  await journal.append({
    kind: 'principal',
    at: now().toISOString(),
    id,
    ...change,
  });
  return { id, requestId: written.requestId };
}

/** Agrees for everybody: a new grant, or what is missing added to the one that is there. */
export async function consentForEverybody(
  context: SetUpContext,
  wanted: Wanted,
  ids: { readonly appId: string; readonly principalId: string; readonly graphPrincipalId: string },
  present: Observed['grant'],
  onPause: OnPause,
): Promise<string | null> {
  const { journal, writer, now, signal } = context;
  const added = missingOf(wanted.delegated, present?.scopes ?? []);
  await journal.append({
    kind: 'begun',
    at: now().toISOString(),
    intent: { step: 'consent', created: present === null, added },
  });
  if (present) return extend(context, wanted, present, onPause);
  const body = {
    clientId: ids.principalId,
    consentType: 'AllPrincipals',
    principalId: null,
    resourceId: ids.graphPrincipalId,
    scope: wanted.delegated.join(' '),
  };
  try {
    const written = await untilReplicated(
      () => writer.send('POST', '/oauth2PermissionGrants', body, { signal, onPause }),
      { ...context, onPause },
    );
    const { id } = shaped(written, made);
    await journal.append({
      kind: 'consented',
      at: now().toISOString(),
      grantId: id,
      created: true,
      added: wanted.delegated,
    });
    return written.requestId;
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'graph.conflict')) throw error;
    // Somebody else made it meanwhile: then it is completed.
    const { grant } = await readPrincipal(context.reader, ids.appId, ids.graphPrincipalId, signal);
    if (!grant) throw error;
    return extend(context, wanted, grant, onPause);
  }
}

async function extend(
  { journal, writer, now, signal }: SetUpContext,
  wanted: Wanted,
  grant: NonNullable<Observed['grant']>,
  onPause: OnPause,
): Promise<string | null> {
  const added = missingOf(wanted.delegated, grant.scopes);
  let requestId: string | null = null;
  if (added.length > 0) {
    const scope = [...grant.scopes, ...added].join(' ');
    const written = await writer.send(
      'PATCH',
      `/oauth2PermissionGrants/${grant.id}`,
      { scope },
      { signal, onPause },
    );
    requestId = written.requestId;
  }
  await journal.append({
    kind: 'consented',
    at: now().toISOString(),
    grantId: grant.id,
    created: false,
    added,
  });
  return requestId;
}
