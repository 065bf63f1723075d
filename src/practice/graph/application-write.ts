import * as z from 'zod/mini';
import { blankApplication } from '../state/blank-application';
import { newId, type Realm } from '../state/realm';
import type { Application } from '../state/world';
import { badRequest } from './answer';
import { checkApplication } from './application-rules';
import { appRole, heedEnabled, permissionScope } from './entitlements';
import { keyCredential, replacedKeys } from './key-credentials';

const uris = z.object({ redirectUris: z.optional(z.array(z.string())) });

/** What a client may write of an application. Unknown properties are refused, as Graph does. */
const writable = z.strictObject({
  displayName: z.optional(z.string()),
  signInAudience: z.optional(z.nullable(z.string())),
  uniqueName: z.optional(z.nullable(z.string())),
  description: z.optional(z.nullable(z.string())),
  notes: z.optional(z.nullable(z.string())),
  tags: z.optional(z.array(z.string())),
  identifierUris: z.optional(z.array(z.string())),
  isFallbackPublicClient: z.optional(z.nullable(z.boolean())),
  web: z.optional(
    z.strictObject({
      homePageUrl: z.optional(z.nullable(z.string())),
      logoutUrl: z.optional(z.nullable(z.string())),
      redirectUris: z.optional(z.array(z.string())),
      implicitGrantSettings: z.optional(
        z.strictObject({
          enableAccessTokenIssuance: z.optional(z.boolean()),
          enableIdTokenIssuance: z.optional(z.boolean()),
        }),
      ),
    }),
  ),
  spa: z.optional(uris),
  publicClient: z.optional(uris),
  api: z.optional(
    z.strictObject({
      requestedAccessTokenVersion: z.optional(z.nullable(z.number())),
      oauth2PermissionScopes: z.optional(z.array(permissionScope)),
    }),
  ),
  appRoles: z.optional(z.array(appRole)),
  requiredResourceAccess: z.optional(
    z.array(
      z.strictObject({
        resourceAppId: z.string(),
        resourceAccess: z.array(
          z.strictObject({ id: z.string(), type: z.enum(['Scope', 'Role']) }),
        ),
      }),
    ),
  ),
  keyCredentials: z.optional(z.array(keyCredential)),
});

export type Written = z.infer<typeof writable>;

export function readApplication(body: unknown): Written {
  const parsed = writable.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where =
    issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : (issue?.path.join('.') ?? '');
  throw badRequest(`One or more property values specified are invalid. Property: ${where}`);
}

/** A new application out of what was written. Raises Request_BadRequest where a rule is broken. */
export function newApplication(realm: Realm, tenantId: string, written: Written): Application {
  if (written.displayName === undefined) {
    throw badRequest("A value is required for property 'displayName' of resource 'Application'.");
  }
  const now = realm.now();
  const empty: Application = {
    ...blankApplication({
      tenantId,
      id: newId(),
      appId: newId(),
      displayName: written.displayName,
      createdDateTime: now.toISOString(),
    }),
    visibleFrom: new Date(now.getTime() + realm.world.replicationMs).toISOString(),
  };
  return patched(empty, written);
}

/** Lists are replaced whole, objects are merged by property. */
export function patched(app: Application, written: Written): Application {
  const next: Application = {
    ...app,
    displayName: written.displayName ?? app.displayName,
    signInAudience: written.signInAudience ?? app.signInAudience,
    uniqueName: app.uniqueName ?? written.uniqueName ?? null,
    description: written.description === undefined ? app.description : written.description,
    notes: written.notes === undefined ? app.notes : written.notes,
    tags: written.tags ?? app.tags,
    identifierUris: written.identifierUris ?? app.identifierUris,
    isFallbackPublicClient:
      written.isFallbackPublicClient === undefined
        ? app.isFallbackPublicClient
        : written.isFallbackPublicClient,
    web: {
      homePageUrl: written.web?.homePageUrl ?? app.web.homePageUrl,
      logoutUrl: written.web?.logoutUrl ?? app.web.logoutUrl,
      redirectUris: written.web?.redirectUris ?? app.web.redirectUris,
      implicitGrantSettings: {
        enableAccessTokenIssuance:
          written.web?.implicitGrantSettings?.enableAccessTokenIssuance ??
          app.web.implicitGrantSettings.enableAccessTokenIssuance,
        enableIdTokenIssuance:
          written.web?.implicitGrantSettings?.enableIdTokenIssuance ??
          app.web.implicitGrantSettings.enableIdTokenIssuance,
      },
    },
    spa: { redirectUris: written.spa?.redirectUris ?? app.spa.redirectUris },
    publicClient: {
      redirectUris: written.publicClient?.redirectUris ?? app.publicClient.redirectUris,
    },
    api: {
      requestedAccessTokenVersion:
        written.api?.requestedAccessTokenVersion ?? app.api.requestedAccessTokenVersion,
      oauth2PermissionScopes: written.api?.oauth2PermissionScopes ?? app.api.oauth2PermissionScopes,
    },
    appRoles: written.appRoles ?? app.appRoles,
    requiredResourceAccess: written.requiredResourceAccess ?? app.requiredResourceAccess,
    keyCredentials: written.keyCredentials
      ? replacedKeys(app.keyCredentials, written.keyCredentials)
      : app.keyCredentials,
  };
  checkApplication(next);
  heedEnabled(app, next);
  return next;
}
