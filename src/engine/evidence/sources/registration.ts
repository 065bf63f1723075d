import type { AppFacts } from '@core/checks/evidence';
import { permissionName } from '@core/permissions/permissions';
import { AppError } from '@shared/errors';
import * as z from 'zod/mini';
import type { Gatherer } from '../gatherer';
import { asAdministrator } from '../person';
import type { EvidencePorts } from '../ports';

const uris = z.optional(z.nullable(z.object({ redirectUris: z.optional(z.array(z.string())) })));

const application = z.object({
  id: z.string(),
  appId: z.string(),
  displayName: z.nullable(z.string()),
  signInAudience: z.optional(z.nullable(z.string())),
  web: uris,
  spa: uris,
  publicClient: uris,
  isFallbackPublicClient: z.optional(z.nullable(z.boolean())),
  requiredResourceAccess: z.optional(
    z.array(
      z.object({
        resourceAppId: z.string(),
        resourceAccess: z.array(z.object({ id: z.string(), type: z.string() })),
      }),
    ),
  ),
  passwordCredentials: z.optional(
    z.array(
      z.object({
        keyId: z.optional(z.nullable(z.string())),
        hint: z.optional(z.nullable(z.string())),
        displayName: z.optional(z.nullable(z.string())),
        endDateTime: z.optional(z.nullable(z.string())),
      }),
    ),
  ),
});

const APP_SELECT =
  'id,appId,displayName,signInAudience,web,spa,publicClient,isFallbackPublicClient,requiredResourceAccess,passwordCredentials';

const list = z.object({ value: z.array(application) });
const owners = z.object({
  value: z.array(
    z.object({ userPrincipalName: z.optional(z.nullable(z.string())), id: z.string() }),
  ),
});

const factsOf = (app: z.infer<typeof application>): AppFacts => {
  const names = (type: 'Scope' | 'Role'): readonly string[] =>
    (app.requiredResourceAccess ?? []).flatMap((resource) =>
      resource.resourceAccess
        .filter((access) => access.type === type)
        .map((access) => permissionName(resource.resourceAppId, type, access.id)),
    );
  return {
    objectId: app.id,
    appId: app.appId,
    displayName: app.displayName ?? '',
    audience: app.signInAudience ?? '',
    web: app.web?.redirectUris ?? [],
    spa: app.spa?.redirectUris ?? [],
    publicClient: app.publicClient?.redirectUris ?? [],
    isFallbackPublicClient: app.isFallbackPublicClient ?? false,
    delegated: names('Scope'),
    application: names('Role'),
    secrets: (app.passwordCredentials ?? []).flatMap((secret) =>
      secret.keyId && secret.endDateTime
        ? [
            {
              keyId: secret.keyId,
              hint: secret.hint ?? null,
              endsAt: secret.endDateTime,
              displayName: secret.displayName ?? null,
            },
          ]
        : [],
    ),
  };
};

/** The app registration of this connection, others for the same site, and its owners, read as the administrator. */
export const registration = (ports: EvidencePorts): readonly Gatherer[] => [
  asAdministrator(
    ports,
    'registration',
    ['app.registration'],
    async ({ graph }, report, signal) => {
      if (ports.appId === null) return report.unknown('app.registration', 'needs-set-up');
      try {
        const read = await graph.get(
          `/applications(appId='${ports.appId}')?$select=${APP_SELECT}`,
          application,
          signal,
        );
        report.known('app.registration', factsOf(read.value), read.requestId);
      } catch (error) {
        if (!(error instanceof AppError && error.code === 'graph.notFound')) throw error;
        report.known('app.registration', null, error.details.requestId ?? null);
      }
    },
  ),
  asAdministrator(ports, 'duplicates', ['app.duplicates'], async ({ graph }, report, signal) => {
    const read = await graph.get(
      '/applications?$select=id,appId,displayName,web&$top=999',
      list,
      signal,
    );
    report.known(
      'app.duplicates',
      read.value.value
        .map(factsOf)
        .filter((app) => app.appId !== ports.appId && app.web.includes(ports.callback))
        .map(({ appId, displayName }) => ({ appId, displayName })),
      read.requestId,
    );
  }),
  asAdministrator(ports, 'owners', ['app.owners'], async ({ graph }, report, signal) => {
    if (ports.appId === null) return report.unknown('app.owners', 'needs-set-up');
    const read = await graph.get(
      `/applications(appId='${ports.appId}')/owners?$select=id,userPrincipalName`,
      owners,
      signal,
    );
    report.known(
      'app.owners',
      read.value.value.map((owner) => owner.userPrincipalName ?? owner.id),
      read.requestId,
    );
  }),
  asAdministrator(ports, 'admin-identity', ['admin.identity'], async ({ identity }, report) => {
    report.known('admin.identity', identity);
  }),
];
