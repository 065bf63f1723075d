import { registrationBody, registrationChange } from '@core/plan/merge';
import type { ObservedApp } from '@core/plan/observed';
import type { Wanted } from '@core/plan/wanted';
import * as z from 'zod/mini';
import { type OnPause, shaped, type Written } from '../graph/graph-writer';
import type { SetUpContext } from './context';
import { intended } from './intended';
import { untilReplicated } from './replication';

const made = z.object({ id: z.string(), appId: z.string(), displayName: z.nullish(z.string()) });

export interface Registered {
  readonly objectId: string;
  readonly appId: string;
  readonly displayName: string;
  readonly requestId: string | null;
}

/** Makes the registration, or brings the existing one to what is wanted: one request. */
export const register = (
  context: SetUpContext,
  wanted: Wanted,
  app: ObservedApp | null,
  uniqueName: string,
  onPause: OnPause,
): Promise<Registered> =>
  app ? change(context, wanted, app, onPause) : create(context, wanted, uniqueName, onPause);

async function change(
  context: SetUpContext,
  wanted: Wanted,
  app: ObservedApp,
  onPause: OnPause,
): Promise<Registered> {
  const { journal, writer, signal } = context;
  const { objectId, appId, displayName } = app;
  const change = registrationChange(wanted, app);
  const { requestId } = await intended(
    context,
    { kind: 'begun', step: 'registration', objectId, change },
    () =>
      writer.send('PATCH', `/applications/${objectId}`, registrationBody(wanted, app), {
        signal,
        onPause,
      }),
  );
  const line = { kind: 'registered', objectId, appId, displayName } as const;
  await journal.append({ ...line, created: false, ...change });
  return { objectId, appId, displayName, requestId };
}

/**
 * A new registration is upserted by its unique name, so that a lost answer and a second try end at the same object.
 *
 * Source: learn.microsoft.com/graph/api/application-upsert, known 2026-11-20.
 */
async function create(
  context: SetUpContext,
  wanted: Wanted,
  uniqueName: string,
  onPause: OnPause,
): Promise<Registered> {
  const { journal, writer, signal } = context;
  const change = {
    audienceBefore: null,
    callback: wanted.callback,
    permissions: wanted.delegated,
    testRedirect: true,
  };
  const written = await intended(
    context,
    { kind: 'begun', step: 'registration', objectId: null, change },
    () =>
      untilReplicated(
        () =>
          writer.send(
            'PATCH',
            `/applications(uniqueName='${uniqueName}')`,
            registrationBody(wanted, null),
            { signal, onPause, prefer: 'create-if-missing' },
          ),
        { ...context, onPause, mayBeHidden: true },
      ),
  );
  const { id: objectId, ...names } = await idsOf(context, written, uniqueName, onPause);
  const displayName = names.displayName ?? wanted.appName;
  const isRecorded = journal
    .entries()
    .some((entry) => entry.kind === 'registered' && entry.objectId === objectId && entry.created);
  if (!isRecorded) {
    const line = { kind: 'registered', objectId, appId: names.appId, displayName } as const;
    await journal.append({ ...line, created: true, ...change });
  }
  return { objectId, appId: names.appId, displayName, requestId: written.requestId };
}

/** 201 tells the ids; 204 means an earlier try had made it, so they are read. */
const idsOf = async (
  context: SetUpContext,
  written: Written,
  uniqueName: string,
  onPause: OnPause,
): Promise<z.infer<typeof made>> =>
  written.status === 201
    ? shaped(written, made)
    : (
        await untilReplicated(
          () =>
            context.reader.get(
              `/applications(uniqueName='${uniqueName}')?$select=id,appId,displayName`,
              made,
              context.signal,
            ),
          { ...context, onPause },
        )
      ).value;
