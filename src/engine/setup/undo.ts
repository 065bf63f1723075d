import { type JournalEntry, type MadeDetail, madeFrom, registrationOf } from '@core/plan/journal';
import { withoutAccess } from '@core/plan/merge';
import { TEST_REDIRECT } from '@core/plan/wanted';
import { AppError } from '@shared/errors';
import type { MadeItem, PlanRowKind } from '@shared/plan';
import * as z from 'zod/mini';
import { APPLICATION_SELECT, applicationSchema, observedApp } from '../graph/read-applications';
import { secretName } from '../services/secret-name';
import { viewOf } from './apply';
import { quietly, type SetUpContext } from './context';

/** What hangs on others goes first; the registration last. */
const ORDER: readonly PlanRowKind[] = [
  'localhost-redirect',
  'secret',
  'consent',
  'permission',
  'callback',
  'audience',
  'service-principal',
  'app',
];

/**
 * Takes away what was made, newest needs first. Only what we added: everything of others stays.
 *
 * When the registration itself goes, its secret, service principal and consent go with it. Answers every made item.
 */
export async function undo(
  context: SetUpContext,
  itemIds: readonly string[] | null,
  onMade: (made: readonly MadeItem[]) => void,
): Promise<readonly MadeItem[]> {
  const { journal } = context;
  const live = new Map<string, MadeItem>();
  const shown = (): readonly MadeItem[] =>
    madeFrom(journal.entries()).map(({ item }) =>
      item.state === 'undone' ? item : (live.get(item.id) ?? item),
    );
  const all = madeFrom(journal.entries()).filter(({ item }) => item.state === 'made');
  const asked = all.filter(({ item }) => itemIds === null || itemIds.includes(item.id));
  if (asked.length === 0) throw new AppError('plan.nothingToUndo');
  const whole = asked.find(({ item }) => item.kind === 'app');
  const work = whole ? [whole] : [...asked].sort(byOrder);
  for (const detail of work) {
    const { item } = detail;
    live.set(item.id, { ...item, state: 'undoing' });
    onMade(shown());
    try {
      await undoOne(context, detail);
      const gone = whole ? all.filter(({ entry }) => belongsTo(entry)) : [detail];
      for (const entry of gone) {
        await journal.append({
          kind: 'undone',
          at: context.now().toISOString(),
          itemId: entry.item.id,
        });
      }
    } catch (error) {
      if (error instanceof AppError && error.code === 'run.cancelled') throw error;
      live.set(item.id, { ...item, state: 'undo-failed', error: viewOf(error, context.now) });
    }
    onMade(shown());
  }
  return shown();
}

const belongsTo = (entry: JournalEntry): boolean => entry.kind !== 'undone';

const byOrder = (a: MadeDetail, b: MadeDetail): number =>
  ORDER.indexOf(a.item.kind) - ORDER.indexOf(b.item.kind);

async function undoOne(context: SetUpContext, { item, entry }: MadeDetail): Promise<void> {
  const { writer, vault, signal, connectionId } = context;
  const registration = registrationOf(context.journal.entries());
  const send = (
    method: 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body: unknown,
  ): Promise<unknown> => unlessGone(writer.send(method, path, body, { signal, onPause: quietly }));
  switch (item.kind) {
    case 'app':
      if (entry.kind !== 'registered') return;
      await send('DELETE', `/applications/${entry.objectId}`, null);
      await vault.secrets.remove(secretName(connectionId));
      return;
    case 'secret':
      if (entry.kind !== 'secret-made' || !registration) return;
      await send('POST', `/applications/${registration.objectId}/removePassword`, {
        keyId: entry.keyId,
      });
      await vault.secrets.remove(secretName(connectionId));
      return;
    case 'consent':
      if (entry.kind === 'consented') await undoConsent(context, entry);
      return;
    case 'service-principal':
      if (entry.kind !== 'principal') return;
      if (entry.created) await send('DELETE', `/servicePrincipals/${entry.id}`, null);
      else await send('PATCH', `/servicePrincipals/${entry.id}`, { accountEnabled: false });
      return;
    default:
      if (entry.kind === 'registered') await undoInRegistration(context, item, entry);
  }
}

async function undoInRegistration(
  { reader, writer, signal }: SetUpContext,
  item: MadeItem,
  entry: Extract<JournalEntry, { kind: 'registered' }>,
): Promise<void> {
  const path = `/applications/${entry.objectId}`;
  const read = await unlessGone(
    reader.get(`${path}?${APPLICATION_SELECT}`, applicationSchema, signal),
  );
  if (!read) return;
  const app = observedApp(read.value);
  const body = (): Readonly<Record<string, unknown>> => {
    switch (item.kind) {
      case 'localhost-redirect':
        return {
          publicClient: { redirectUris: app.publicClient.filter((uri) => uri !== TEST_REDIRECT) },
        };
      case 'callback':
        return { web: { redirectUris: app.web.filter((uri) => uri !== entry.callback) } };
      case 'audience':
        return { signInAudience: entry.audienceBefore };
      default:
        return {
          requiredResourceAccess: withoutAccess(app.access, item.subject ? [item.subject] : []),
        };
    }
  };
  await writer.send('PATCH', path, body(), { signal, onPause: quietly });
}

const grant = z.object({ id: z.string(), scope: z.nullish(z.string()) });

async function undoConsent(
  { reader, writer, signal }: SetUpContext,
  entry: Extract<JournalEntry, { kind: 'consented' }>,
): Promise<void> {
  const path = `/oauth2PermissionGrants/${entry.grantId}`;
  const options = { signal, onPause: quietly };
  if (entry.created) {
    await unlessGone(writer.send('DELETE', path, null, options));
    return;
  }
  const read = await unlessGone(reader.get(path, grant, signal));
  if (!read) return;
  const added = entry.added.map((name) => name.toLowerCase());
  const left = (read.value.scope ?? '')
    .split(' ')
    .filter((name) => name !== '' && !added.includes(name.toLowerCase()));
  await writer.send('PATCH', path, { scope: left.join(' ') }, options);
}

/** Already gone is as good as taken away. */
async function unlessGone<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AppError && error.code === 'graph.notFound') return null;
    throw error;
  }
}
