import { missingOf } from '../checks/check';
import { GRAPH_APP_ID, graphScopeId, permissionName } from '../permissions/permissions';
import type { RegistrationChange } from './journal';
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
    .filter(isGraph)
    .flatMap((resource) => resource.resourceAccess)
    .filter((access) => access.type === 'Scope')
    .map((access) => permissionName(GRAPH_APP_ID, 'Scope', access.id));

/** Lists are replaced whole by Graph: everything that is there stays in its place, ours is added. */
export function mergedAccess(
  present: readonly ResourceAccess[],
  names: readonly string[],
): readonly ResourceAccess[] {
  const declared = new Set(
    present.filter(isGraph).flatMap((resource) => resource.resourceAccess.map(keyOf)),
  );
  const added = names
    .map((name) => ({ id: idOf(name), type: 'Scope' as const }))
    .filter((access) => !declared.has(keyOf(access)));
  if (added.length === 0) return present;
  const at = present.findIndex(isGraph);
  if (at < 0) return [...present, { resourceAppId: GRAPH_APP_ID, resourceAccess: added }];
  return present.map((resource, index) =>
    index === at
      ? { ...resource, resourceAccess: [...resource.resourceAccess, ...added] }
      : resource,
  );
}

const isGraph = (resource: ResourceAccess): boolean =>
  resource.resourceAppId.toLowerCase() === GRAPH_APP_ID;

const keyOf = (access: ResourceAccess['resourceAccess'][number]): string =>
  `${access.type} ${access.id.toLowerCase()}`;

/** Takes delegated Graph permissions out again and leaves the rest alone. */
export const withoutAccess = (
  present: readonly ResourceAccess[],
  names: readonly string[],
): readonly ResourceAccess[] => {
  const gone = new Set(names.map((name) => keyOf({ id: idOf(name), type: 'Scope' })));
  return present.flatMap((resource) => {
    if (!isGraph(resource)) return [resource];
    const left = resource.resourceAccess.filter((access) => !gone.has(keyOf(access)));
    return left.length === 0 && resource.resourceAccess.length > 0
      ? []
      : [{ ...resource, resourceAccess: left }];
  });
};

export const withUri = (uris: readonly string[], uri: string): readonly string[] =>
  uris.includes(uri) ? uris : [...uris, uri];

/** The body that makes a registration as wanted, or brings an existing one there. */
export function registrationBody(
  wanted: Wanted,
  app: ObservedApp | null,
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
    requiredResourceAccess: mergedAccess(app?.access ?? [], wanted.delegated),
    ...(app ? {} : { isFallbackPublicClient: false, api: { requestedAccessTokenVersion: 2 } }),
  };
}

/** What that body changes of an existing registration, so that just this can be taken away again. */
export const registrationChange = (wanted: Wanted, app: ObservedApp): RegistrationChange => ({
  audienceBefore: wanted.audiences.includes(app.audience) ? null : app.audience,
  callback: app.web.includes(wanted.callback) ? null : wanted.callback,
  permissions: missingOf(wanted.delegated, declaredOf(app)),
  testRedirect: !app.publicClient.includes(TEST_REDIRECT),
});
