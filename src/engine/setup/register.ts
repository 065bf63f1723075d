import { missingOf } from '@core/checks/check';
import { declaredOf, registrationBody } from '@core/plan/merge';
import type { ObservedApp } from '@core/plan/observed';
import { TEST_REDIRECT, type Wanted } from '@core/plan/wanted';
import * as z from 'zod/mini';
import { type OnPause, shaped } from '../graph/graph-writer';
import type { SetUpContext } from './context';

const made = z.object({ id: z.string(), appId: z.string(), displayName: z.nullish(z.string()) });

export interface Registered {
  readonly objectId: string;
  readonly appId: string;
  readonly displayName: string;
  readonly requestId: string | null;
}

/**
 * Makes the registration, or brings the existing one to what is wanted: one request.
 *
 * A new one is upserted by its unique name, so that a lost answer and a second try end at the same object.
 * Source: learn.microsoft.com/graph/api/application-upsert, known 2026-11-20.
 */
export async function register(
  context: SetUpContext,
  wanted: Wanted,
  app: ObservedApp | null,
  uniqueName: string,
  onPause: OnPause,
): Promise<Registered> {
  const { journal, writer, now, signal } = context;
  const missing = missingOf(wanted.delegated, declaredOf(app));
  const body = registrationBody(wanted, app, missing);
  const change = {
    audienceBefore: app && !wanted.audiences.includes(app.audience) ? app.audience : null,
    callback: app?.web.includes(wanted.callback) ? null : wanted.callback,
    permissions: missing,
    testRedirect: !app?.publicClient.includes(TEST_REDIRECT),
  };
  await journal.append({
    kind: 'begun',
    at: now().toISOString(),
    intent: { step: 'registration', objectId: app?.objectId ?? null, ...change },
  });
  const path = app ? `/applications/${app.objectId}` : `/applications(uniqueName='${uniqueName}')`;
  const written = await writer.send('PATCH', path, body, {
    signal,
    onPause,
    ...(app ? {} : { prefer: 'create-if-missing' as const }),
  });
  const registered = app
    ? { objectId: app.objectId, appId: app.appId, displayName: app.displayName }
    : await idsOf(context, written, uniqueName, wanted.appName);
  await journal.append({
    kind: 'registered',
    at: now().toISOString(),
    objectId: registered.objectId,
    appId: registered.appId,
    displayName: registered.displayName,
    created: app === null,
    ...change,
  });
  return { ...registered, requestId: written.requestId };
}

/** 201 tells the ids; 204 means an earlier try had made it, so they are read. */
async function idsOf(
  { reader, signal }: SetUpContext,
  written: Awaited<ReturnType<SetUpContext['writer']['send']>>,
  uniqueName: string,
  appName: string,
): Promise<Omit<Registered, 'requestId'>> {
  const found =
    written.status === 201
      ? shaped(written, made)
      : (
          await reader.get(
            `/applications(uniqueName='${uniqueName}')?$select=id,appId,displayName`,
            made,
            signal,
          )
        ).value;
  return { objectId: found.id, appId: found.appId, displayName: found.displayName ?? appName };
}
