import * as z from 'zod/mini';
import { type TroubleId, troubles } from '../exchange/troubles';
import { type RoleName, roleTemplates } from './permission-table';
import type { World } from './world';

/**
 * The world as a file keeps it. What a version before this one did not know yet is filled in; what cannot be understood
 * is refused here, so that nothing breaks later.
 */

const text = z.string();
const words = z.array(text);
const maybe = z._default(z.nullable(text), null);
const none = () => [];
const off = z._default(z.boolean(), false);
const on = z._default(z.boolean(), true);
const list = z._default(words, none);
const ALWAYS = '2020-01-01T00:00:00Z';

const tenant = z.object({
  id: text,
  name: text,
  initialDomain: text,
  domains: words,
  region: z._default(text, 'EU'),
  cloudInstance: z._default(text, 'microsoftonline.com'),
  userConsent: z._default(z.enum(['microsoft-managed', 'all', 'off']), 'microsoft-managed'),
  usersMayCreateApps: off,
  approvalRequests: on,
  securityDefaults: on,
  appPolicy: z._default(
    z.object({ enabled: off, blockSecrets: off, maxSecretDays: z.nullable(z.number()) }),
    () => ({ enabled: false, blockSecrets: false, maxSecretDays: null }),
  ),
  smtpAuthDisabled: on,
  premium: off,
  conditionalAccess: z._default(z.enum(['none', 'block', 'mfa', 'frequency']), 'none'),
  passwordSmtp: z._default(z.enum(['allowed', 'off', 'retired']), 'allowed'),
  sendFromAlias: on,
  trouble: z._default(
    z.nullable(
      z.custom<TroubleId>((value) => typeof value === 'string' && Object.hasOwn(troubles, value)),
    ),
    null,
  ),
  appMailScopes: z._default(
    z.array(z.object({ appId: text, kind: z.enum(['rbac', 'policy', 'smtp']), addresses: words })),
    none,
  ),
});

const rights = z._default(z.array(z.object({ userId: text, grantedAt: text })), none);

const user = z.object({
  id: text,
  tenantId: text,
  upn: text,
  displayName: text,
  password: text,
  enabled: on,
  userType: z._default(z.enum(['Member', 'Guest']), 'Member'),
  roles: z._default(
    z.array(
      z.custom<RoleName>(
        (value) => typeof value === 'string' && Object.hasOwn(roleTemplates, value),
      ),
    ),
    none,
  ),
  addresses: list,
  mailbox: z._default(
    z.enum(['user', 'shared', 'none', 'on-premises', 'over-quota', 'sending-blocked']),
    'user',
  ),
  licensed: on,
  smtpAuthDisabled: z._default(z.nullable(z.boolean()), null),
  sendAs: rights,
  sendOnBehalf: rights,
  tokensValidFrom: maybe,
  passwordChangedAt: maybe,
  onPremisesSync: off,
  locked: off,
});

const secret = z.object({
  keyId: text,
  displayName: maybe,
  hint: text,
  startDateTime: text,
  endDateTime: text,
  hash: text,
});

const redirects = z._default(z.object({ redirectUris: list }), () => ({ redirectUris: [] }));

const entitlement = { id: text, isEnabled: z.boolean(), value: maybe };

const application = z.object({
  tenantId: text,
  visibleFrom: z._default(text, ALWAYS),
  id: text,
  appId: text,
  displayName: text,
  createdDateTime: text,
  signInAudience: text,
  uniqueName: maybe,
  description: maybe,
  notes: maybe,
  tags: list,
  identifierUris: list,
  isFallbackPublicClient: z._default(z.nullable(z.boolean()), null),
  web: z.object({
    homePageUrl: maybe,
    logoutUrl: maybe,
    redirectUris: list,
    implicitGrantSettings: z._default(
      z.object({ enableAccessTokenIssuance: off, enableIdTokenIssuance: off }),
      () => ({ enableAccessTokenIssuance: false, enableIdTokenIssuance: false }),
    ),
  }),
  spa: redirects,
  publicClient: redirects,
  api: z._default(
    z.object({
      requestedAccessTokenVersion: z._default(z.nullable(z.number()), null),
      oauth2PermissionScopes: z._default(
        z.array(
          z.object({
            ...entitlement,
            adminConsentDescription: maybe,
            adminConsentDisplayName: maybe,
            type: text,
            userConsentDescription: maybe,
            userConsentDisplayName: maybe,
          }),
        ),
        none,
      ),
    }),
    () => ({ requestedAccessTokenVersion: null, oauth2PermissionScopes: [] }),
  ),
  appRoles: z._default(
    z.array(
      z.object({
        ...entitlement,
        allowedMemberTypes: words,
        description: maybe,
        displayName: maybe,
        origin: text,
      }),
    ),
    none,
  ),
  requiredResourceAccess: z._default(
    z.array(
      z.object({
        resourceAppId: text,
        resourceAccess: z.array(z.object({ id: text, type: text })),
      }),
    ),
    none,
  ),
  passwordCredentials: z._default(z.array(secret), none),
  keyCredentials: z._default(
    z.array(z.object({ keyId: text, thumbprint: text, publicKeyPem: text, endDateTime: text })),
    none,
  ),
  owners: list,
});

const servicePrincipal = z.object({
  tenantId: text,
  visibleFrom: z._default(text, ALWAYS),
  id: text,
  appId: text,
  displayName: text,
  accountEnabled: on,
  appRoleAssignmentRequired: off,
  assignedTo: list,
  tags: list,
});

const grant = z.object({
  tenantId: text,
  id: text,
  clientId: text,
  consentType: z.enum(['AllPrincipals', 'Principal']),
  principalId: maybe,
  resourceId: text,
  scope: text,
});

const roleAssignment = z.object({
  tenantId: text,
  id: text,
  principalId: text,
  resourceId: text,
  appRoleId: text,
  createdDateTime: text,
});

const refreshToken = z.object({
  hash: text,
  userId: text,
  tenantId: text,
  appId: text,
  resource: z._default(z.enum(['graph', 'exchange']), 'graph'),
  scopes: words,
  issuedAt: text,
  usedAt: text,
  publicClient: off,
  redirectUri: z._default(text, ''),
  mfa: off,
});

const attachment = z.object({
  id: text,
  name: text,
  contentType: text,
  size: z.number(),
  isInline: z.boolean(),
  contentId: maybe,
  content: text,
  at: text,
});

const message = z.object({
  userId: text,
  folder: z.enum(['inbox', 'sentitems', 'drafts', 'junkemail']),
  id: text,
  subject: text,
  body: text,
  from: text,
  sender: text,
  to: words,
  cc: list,
  bcc: list,
  replyTo: list,
  html: off,
  importance: z._default(z.enum(['low', 'normal', 'high']), 'normal'),
  read: off,
  categories: list,
  headers: z._default(z.array(z.object({ name: text, value: text })), none),
  attachments: z._default(z.array(attachment), none),
  internetMessageId: text,
  at: text,
  visibleFrom: text,
});

const site = z.object({
  host: text,
  path: z._default(text, ''),
  kind: z._default(z.enum(['wordpress', 'plain', 'redirect', 'web-application']), 'wordpress'),
  leadsTo: maybe,
  https: on,
  restPrefix: z._default(text, 'wp-json'),
  permalinks: z._default(z.enum(['pretty', 'plain']), 'pretty'),
  plugin: z.nullable(z.enum(['fluent-smtp', 'wp-mail-smtp'])),
  pluginVersion: z._default(text, '2.3.1'),
  rest: z._default(z.enum(['open', 'unauthorised', 'forbidden', 'server-error', 'html']), 'open'),
  languages: list,
  cdn: off,
  outgoing: z._default(
    z.enum(['open', 'timeout', 'no-name', 'refused', 'bad-certificate']),
    'open',
  ),
});

const mailer = z.object({
  host: text,
  clientId: text,
  clientSecret: maybe,
  tenant: maybe,
  from: text,
  refreshToken: maybe,
});

const world = z.object({
  tenants: z.array(tenant),
  users: z.array(user),
  applications: z.array(application),
  servicePrincipals: z._default(z.array(servicePrincipal), none),
  grants: z._default(z.array(grant), none),
  roleAssignments: z._default(z.array(roleAssignment), none),
  refreshTokens: z._default(z.array(refreshToken), none),
  messages: z._default(z.array(message), none),
  sites: z.array(site),
  mailers: z._default(z.array(mailer), none),
  clockOffsetMs: z._default(z.number(), 0),
  replicationMs: z._default(z.number(), 0),
});

/** A stored world that cannot be understood; the message says where. */
export class UnreadableWorld extends Error {
  override readonly name = 'UnreadableWorld';
}

/** Reads what a file keeps. Raises UnreadableWorld. */
export function parseWorld(json: string): World {
  const parsed = world.safeParse(parseJson(json));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UnreadableWorld(issue?.path.join('.') || 'its beginning');
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Half-written or no JSON at all: where it breaks helps nobody.
    throw new UnreadableWorld('its end');
  }
}
