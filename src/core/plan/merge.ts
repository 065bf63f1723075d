import { GRAPH_APP_ID, graphScopeId, permissionName } from '../permissions/permissions';
import type { ObservedApp, ResourceAccess } from './observed';
import { TEST_REDIRECT, type Wanted } from './wanted';

/** The sign-in scopes count as declared permissions too: the portal's own consent button replaces by the list. */
const idOf = (name: string): string => {
  const id = graphScopeId(name);
  if (!id) throw new Error(`no GUID is known for ${name}`);
  return id;
};

/** Names of delegated Graph permissions the registration declares. */
export const declaredOf = (app: ObservedApp | null): readonly string[] =>
  (app?.access ?? [])
    .filter((resource) => resource.resourceAppId === GRAPH_APP_ID)
    .flatMap((resource) => resource.resourceAccess)
    .filter((access) => access.type === 'Scope')
    .map((access) => permissionName(GRAPH_APP_ID, 'Scope', access.id));

/** Lists are replaced whole by Graph: everything that is there stays, ours is added. */
export function mergedAccess(
  present: readonly ResourceAccess[],
  names: readonly string[],
): readonly ResourceAccess[] {
  const added = names.map((name) => ({ id: idOf(name), type: 'Scope' as const }));
  const graph = present.find((resource) => resource.resourceAppId === GRAPH_APP_ID);
  const merged = {
    resourceAppId: GRAPH_APP_ID,
    resourceAccess: [
      ...(graph?.resourceAccess ?? []),
      ...added.filter(
        (access) =>
          !graph?.resourceAccess.some((entry) => entry.id === access.id && entry.type === 'Scope'),
      ),
    ],
  };
  return [...present.filter((resource) => resource.resourceAppId !== GRAPH_APP_ID), merged];
}

/** Takes delegated Graph permissions out again and leaves the rest alone. */
export const withoutAccess = (
  present: readonly ResourceAccess[],
  names: readonly string[],
): readonly ResourceAccess[] => {
  const gone = new Set(names.map(idOf));
  return present
    .map((resource) =>
      resource.resourceAppId === GRAPH_APP_ID
        ? {
            ...resource,
            resourceAccess: resource.resourceAccess.filter(
              (access) => access.type !== 'Scope' || !gone.has(access.id),
            ),
          }
        : resource,
    )
    .filter((resource) => resource.resourceAccess.length > 0);
};

export const withUri = (uris: readonly string[], uri: string): readonly string[] =>
  uris.includes(uri) ? uris : [...uris, uri];

/** The body that makes a registration as wanted, or brings an existing one there. */
export function registrationBody(
  wanted: Wanted,
  app: ObservedApp | null,
  missing: readonly string[],
): Readonly<Record<string, unknown>> {
  const audience =
    app && wanted.audiences.includes(app.audience) ? app.audience : wanted.audiences[0];
  return {
    ...(app ? {} : { displayName: wanted.appName }),
    ...(app && app.audience === audience ? {} : { signInAudience: audience }),
    web: {
      redirectUris: withUri(app?.web ?? [], wanted.callback),
      ...(app
        ? {}
        : {
            implicitGrantSettings: {
              enableAccessTokenIssuance: false,
              enableIdTokenIssuance: false,
            },
          }),
    },
    publicClient: { redirectUris: withUri(app?.publicClient ?? [], TEST_REDIRECT) },
    requiredResourceAccess: mergedAccess(app?.access ?? [], app ? missing : wanted.delegated),
    ...(app ? {} : { isFallbackPublicClient: false, api: { requestedAccessTokenVersion: 2 } }),
  };
}
