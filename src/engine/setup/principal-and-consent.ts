import { missingOf } from '@core/checks/check';
import { withScopes } from '@core/plan/grant';
import type { Observed, ObservedGrant } from '@core/plan/observed';
import type { Wanted } from '@core/plan/wanted';
import { AppError } from '@shared/errors';
import * as z from 'zod/mini';
import { type OnPause, shaped } from '../graph/graph-writer';
import type { SetUpContext } from './context';
import { intended } from './intended';
import { readPrincipal } from './observe';
import { untilReplicated } from './replication';

const made = z.object({ id: z.string() });

/** Listed in the portal like those it makes itself. */
const TAGS = ['WindowsAzureActiveDirectoryIntegratedApp'];

/** The registration whose service principal and consent are meant. */
export interface Owner {
  readonly objectId: string;
  readonly appId: string;
}

/** Makes the service principal, or switches it on. Idempotent by its alternate key. */
export async function ensurePrincipal(
  context: SetUpContext,
  { objectId, appId }: Owner,
  present: Observed['principal'],
  onPause: OnPause,
): Promise<{ readonly id: string; readonly requestId: string | null }> {
  const { journal, writer, reader, signal } = context;
  const path = `/servicePrincipals(appId='${appId}')`;
  const create = present === null;
  const patience = { ...context, onPause, mayBeHidden: true };
  const written = await intended(
    context,
    { kind: 'begun', step: 'principal', objectId, create },
    () =>
      untilReplicated(
        () =>
          writer.send(
            'PATCH',
            path,
            create ? { accountEnabled: true, tags: TAGS } : { accountEnabled: true },
            { signal, onPause, prefer: 'create-if-missing' },
          ),
        patience,
      ),
  );
  const read = () => reader.get(`${path}?$select=id`, made, signal);
  const id =
    written.status === 201
      ? shaped(written, made).id
      : (present?.id ?? (await untilReplicated(read, patience)).value.id);
  const isRecorded = journal
    .entries()
    .some((entry) => entry.kind === 'principal' && entry.principalId === id && entry.created);
  await journal.append({
    kind: 'principal',
    objectId,
    principalId: id,
    created: create && !isRecorded,
    switchedOn: !create,
  });
  return { id, requestId: written.requestId };
}

export interface ConsentInput {
  readonly wanted: Wanted;
  readonly owner: Owner;
  readonly principalId: string;
  readonly graphPrincipalId: string;
  readonly present: ObservedGrant | null;
  readonly onPause: OnPause;
}

/** Agrees for everybody: a new grant, or what is missing added to the one that is there. Answers the request id. */
export const consentForEverybody = (
  context: SetUpContext,
  input: ConsentInput,
): Promise<string | null> =>
  input.present ? extend(context, input, input.present) : create(context, input);

async function create(context: SetUpContext, input: ConsentInput): Promise<string | null> {
  const { wanted, owner, principalId, graphPrincipalId, onPause } = input;
  const { journal, writer, reader, signal } = context;
  const { objectId, appId } = owner;
  const added = wanted.delegated;
  const body = {
    clientId: principalId,
    consentType: 'AllPrincipals',
    principalId: null,
    resourceId: graphPrincipalId,
    scope: added.join(' '),
  };
  const post = () => writer.send('POST', '/oauth2PermissionGrants', body, { signal, onPause });
  try {
    const written = await intended(
      context,
      { kind: 'begun', step: 'consent', objectId, grantId: null, added },
      () => untilReplicated(post, { ...context, onPause }),
    );
    const { id: grantId } = shaped(written, made);
    await journal.append({ kind: 'consented', objectId, grantId, created: true, added });
    return written.requestId;
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'graph.conflict')) throw error;
    const { grant } = await readPrincipal(reader, appId, graphPrincipalId, signal);
    if (!grant) throw error;
    // Complete already: the answer to our own request was lost. Else somebody else was quicker, and it is completed.
    if (missingOf(added, grant.scopes).length > 0) return extend(context, input, grant);
    await journal.append({ kind: 'consented', objectId, grantId: grant.id, created: true, added });
    return error.details.requestId ?? null;
  }
}

async function extend(
  context: SetUpContext,
  { wanted, owner: { objectId }, onPause }: ConsentInput,
  grant: ObservedGrant,
): Promise<string | null> {
  const { journal, writer, signal } = context;
  const added = missingOf(wanted.delegated, grant.scopes);
  const { requestId } = await intended(
    context,
    { kind: 'begun', step: 'consent', objectId, grantId: grant.id, added },
    () =>
      writer.send(
        'PATCH',
        `/oauth2PermissionGrants/${grant.id}`,
        { scope: withScopes(grant.scope, added) },
        { signal, onPause },
      ),
  );
  await journal.append({ kind: 'consented', objectId, grantId: grant.id, created: false, added });
  return requestId;
}
