import type { ObservedApp } from '@core/plan/observed';
import * as z from 'zod/mini';
import type { GraphReader } from '../evidence/ports';

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

const page = z.object({
  value: z.array(applicationSchema),
  '@odata.nextLink': z.optional(z.string()),
});

export const APPLICATION_SELECT =
  '$select=id,appId,displayName,uniqueName,createdDateTime,signInAudience,web,publicClient,requiredResourceAccess,passwordCredentials';

/** Every app registration of the tenant: they are compared by callback here, which Graph cannot filter by. */
export async function readApplications(
  graph: GraphReader,
  signal: AbortSignal,
): Promise<readonly ObservedApp[]> {
  const apps: ObservedApp[] = [];
  let path: string | null = `/applications?${APPLICATION_SELECT}&$top=999`;
  while (path) {
    const read: z.infer<typeof page> = (await graph.get(path, page, signal)).value;
    apps.push(...read.value.map(observedApp));
    path = read['@odata.nextLink']?.replace(/^https:\/\/[^/]+\/v1\.0/, '') ?? null;
  }
  return apps;
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
