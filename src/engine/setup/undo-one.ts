import { withoutScopes } from '@core/plan/grant';
import type { Consented, Principal, Registered, SecretMade } from '@core/plan/journal';
import { type MadeDetail, secretOf } from '@core/plan/made';
import { withoutAccess } from '@core/plan/merge';
import type { ObservedApp } from '@core/plan/observed';
import { TEST_REDIRECT } from '@core/plan/wanted';
import type { MadeItem } from '@shared/plan';
import * as z from 'zod/mini';
import { readApplication } from '../graph/read-applications';
import { unlessGone } from '../graph/unless-gone';
import { secretName } from '../services/secret-name';
import { quietly, type SetUpContext } from './context';

/** Takes one made thing away. What is gone already is as good as taken away. */
export async function undoOne(context: SetUpContext, { item, entry }: MadeDetail): Promise<void> {
  switch (entry.kind) {
    case 'registered':
      return item.kind === 'app'
        ? undoApp(context, entry)
        : undoInRegistration(context, item, entry);
    case 'secret-made':
      return undoSecret(context, entry);
    case 'consented':
      return undoConsent(context, entry);
    case 'principal':
      return undoPrincipal(context, entry);
    default:
      return;
  }
}

const send = (
  { writer, signal }: SetUpContext,
  method: 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body: unknown,
): Promise<unknown> => unlessGone(writer.send(method, path, body, { signal, onPause: quietly }));

async function undoApp(context: SetUpContext, { objectId }: Registered): Promise<void> {
  await send(context, 'DELETE', `/applications/${objectId}`, null);
  const kept = secretOf(context.journal.entries());
  if (kept === null || kept.objectId === objectId) await forgetSecret(context);
}

async function undoSecret(context: SetUpContext, entry: SecretMade): Promise<void> {
  const { objectId, keyId } = entry;
  const app = await readApplication(context.reader, objectId, context.signal);
  // Graph refuses to remove what is not there with a mere 400.
  if (app?.secrets.some((secret) => secret.keyId === keyId)) {
    await send(context, 'POST', `/applications/${objectId}/removePassword`, { keyId });
  }
  if (secretOf(context.journal.entries())?.keyId === keyId) await forgetSecret(context);
}

const forgetSecret = ({ vault, connectionId }: SetUpContext): Promise<void> =>
  vault.secrets.remove(secretName(connectionId));

async function undoPrincipal(context: SetUpContext, entry: Principal): Promise<void> {
  const path = `/servicePrincipals/${entry.principalId}`;
  if (entry.created) await send(context, 'DELETE', path, null);
  else await send(context, 'PATCH', path, { accountEnabled: false });
}

async function undoInRegistration(
  context: SetUpContext,
  item: MadeItem,
  entry: Registered,
): Promise<void> {
  const app = await readApplication(context.reader, entry.objectId, context.signal);
  if (!app) return;
  const body = bodyWithout(item, entry, app);
  await send(context, 'PATCH', `/applications/${entry.objectId}`, body);
}

function bodyWithout(
  item: MadeItem,
  entry: Registered,
  app: ObservedApp,
): Readonly<Record<string, unknown>> {
  switch (item.kind) {
    case 'localhost-redirect':
      return {
        publicClient: { redirectUris: app.publicClient.filter((uri) => uri !== TEST_REDIRECT) },
      };
    case 'callback':
      return { web: { redirectUris: app.web.filter((uri) => uri !== entry.callback) } };
    case 'audience':
      return { signInAudience: entry.audienceBefore };
    default: {
      const names = item.subject === null ? [] : [item.subject];
      return { requiredResourceAccess: withoutAccess(app.access, names) };
    }
  }
}

const grant = z.object({ id: z.string(), scope: z.nullish(z.string()) });

async function undoConsent(context: SetUpContext, entry: Consented): Promise<void> {
  const path = `/oauth2PermissionGrants/${entry.grantId}`;
  const read = await unlessGone(context.reader.get(path, grant, context.signal));
  if (!read) return;
  const scope = withoutScopes(read.value.scope ?? '', entry.added);
  // What others have agreed to since stays, even in a consent that we began.
  if (entry.created && scope.trim() === '') await send(context, 'DELETE', path, null);
  else await send(context, 'PATCH', path, { scope });
}
