import type { ObservedApp } from '@core/plan/observed';
import * as z from 'zod/mini';
import type { GraphReader } from '../evidence/ports';
import { readPages } from './read-pages';
import { unlessGone } from './unless-gone';

const uris = z.nullish(z.object({ redirectUris: z.optional(z.array(z.string())) }));

export const applicationSchema = z.object({
  id: z.string(),
  appId: z.string(),
  displayName: z.nullish(z.string()),
  uniqueName: z.nullish(z.string()),
  createdDateTime: z.nullish(z.string()),
  signInAudience: z.nullish(z.string()),
  web: uris,
  publicClient: uris,
  requiredResourceAccess: z.optional(
    z.array(
      z.object({
        resourceAppId: z.string(),
        resourceAccess: z.array(z.object({ id: z.string(), type: z.enum(['Scope', 'Role']) })),
      }),
    ),
  ),
  passwordCredentials: z.optional(
    z.array(
      z.object({
        keyId: z.nullish(z.string()),
        displayName: z.nullish(z.string()),
        hint: z.nullish(z.string()),
        endDateTime: z.nullish(z.string()),
      }),
    ),
  ),
});

export const APPLICATION_SELECT =
  '$select=id,appId,displayName,uniqueName,createdDateTime,signInAudience,web,publicClient,requiredResourceAccess,passwordCredentials';

/** Every app registration of the tenant: they are compared by callback here, which Graph cannot filter by. */
export const readApplications = async (
  graph: GraphReader,
  signal: AbortSignal,
): Promise<readonly ObservedApp[]> => {
  const path = `/applications?${APPLICATION_SELECT}&$top=999`;
  return (await readPages(graph, path, applicationSchema, signal)).map(observedApp);
};

/** One app registration by its object id; null when it is not there. */
export async function readApplication(
  graph: GraphReader,
  objectId: string,
  signal: AbortSignal,
): Promise<ObservedApp | null> {
  const path = `/applications/${objectId}?${APPLICATION_SELECT}`;
  const read = await unlessGone(graph.get(path, applicationSchema, signal));
  return read && observedApp(read.value);
}

export const observedApp = (app: z.infer<typeof applicationSchema>): ObservedApp => ({
  objectId: app.id,
  appId: app.appId,
  displayName: app.displayName ?? '',
  uniqueName: app.uniqueName ?? null,
  createdAt: app.createdDateTime ?? null,
  audience: app.signInAudience ?? '',
  web: app.web?.redirectUris ?? [],
  publicClient: app.publicClient?.redirectUris ?? [],
  access: app.requiredResourceAccess ?? [],
  secrets: (app.passwordCredentials ?? []).flatMap((secret) =>
    secret.keyId && secret.endDateTime
      ? [
          {
            keyId: secret.keyId,
            displayName: secret.displayName ?? null,
            hint: secret.hint ?? null,
            endsAt: secret.endDateTime,
          },
        ]
      : [],
  ),
});
