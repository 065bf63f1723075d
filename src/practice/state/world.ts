import type { TroubleId } from '../exchange/troubles';
import type { RoleName } from './permission-table';

/** The whole practice world as plain data: what Microsoft, Exchange and the sites know. Never a token, only hashes. */
export interface World {
  tenants: Tenant[];
  users: User[];
  applications: Application[];
  servicePrincipals: ServicePrincipal[];
  grants: PermissionGrant[];
  roleAssignments: RoleAssignment[];
  refreshTokens: RefreshToken[];
  messages: StoredMessage[];
  sites: Site[];
  /** What the applications of the world keep to send mail. */
  mailers: Mailer[];
  /** Milliseconds the world's clock is ahead of the machine's. */
  clockOffsetMs: number;
  /** How long a new directory object stays invisible to other calls. */
  replicationMs: number;
}

export interface Tenant {
  id: string;
  name: string;
  initialDomain: string;
  domains: string[];
  region: string;
  cloudInstance: string;
  /** Which people may agree for themselves. */
  userConsent: 'microsoft-managed' | 'all' | 'off';
  usersMayCreateApps: boolean;
  /** Somebody who may not agree can ask an administrator from the page. */
  approvalRequests: boolean;
  securityDefaults: boolean;
  appPolicy: { enabled: boolean; blockSecrets: boolean; maxSecretDays: number | null };
  smtpAuthDisabled: boolean;
  /** Has Entra ID P1: sign-in logs may be read. */
  premium: boolean;
  /** `frequency`: a new sign-in every day. */
  conditionalAccess: 'none' | 'block' | 'mfa' | 'frequency';
  /** Signing in to SMTP with a password: allowed, switched off by a policy, or retired for good. */
  passwordSmtp: 'allowed' | 'off' | 'retired';
  /** Mail from an alias keeps it; otherwise Exchange puts the primary address. */
  sendFromAlias: boolean;
  /** What is the matter with sending from this tenant beyond its settings. */
  trouble: TroubleId | null;
  /** Where applications that act by themselves may send from, as Exchange keeps it. */
  appMailScopes: AppMailScope[];
}

/** `rbac` gives by itself; `policy` narrows what Entra gave; `smtp` registers the application for SMTP. */
export interface AppMailScope {
  appId: string;
  kind: 'rbac' | 'policy' | 'smtp';
  addresses: string[];
}

export interface User {
  id: string;
  tenantId: string;
  upn: string;
  displayName: string;
  password: string;
  enabled: boolean;
  userType: 'Member' | 'Guest';
  roles: RoleName[];
  /** Lower case, primary first; empty without a mailbox. */
  addresses: string[];
  mailbox: 'user' | 'shared' | 'none' | 'on-premises' | 'over-quota' | 'sending-blocked';
  licensed: boolean;
  smtpAuthDisabled: boolean | null;
  /** Who may send as this mailbox; effective an hour after the grant. */
  sendAs: { userId: string; grantedAt: string }[];
  sendOnBehalf: { userId: string; grantedAt: string }[];
  /** Refresh tokens from before are dead (revoked sessions, password reset by an administrator). */
  tokensValidFrom: string | null;
  /** The person changed the password; public clients that signed in by it have to do so again. */
  passwordChangedAt: string | null;
  onPremisesSync: boolean;
  /** Locked after too many wrong passwords. */
  locked: boolean;
}

/** An app registration in Graph's own shape, and whose it is. */
export interface Application {
  tenantId: string;
  /** Hidden from reads until then, in world time. */
  visibleFrom: string;
  id: string;
  appId: string;
  displayName: string;
  createdDateTime: string;
  signInAudience: string;
  uniqueName: string | null;
  description: string | null;
  notes: string | null;
  tags: string[];
  identifierUris: string[];
  isFallbackPublicClient: boolean | null;
  web: {
    homePageUrl: string | null;
    logoutUrl: string | null;
    redirectUris: string[];
    implicitGrantSettings: { enableAccessTokenIssuance: boolean; enableIdTokenIssuance: boolean };
  };
  spa: { redirectUris: string[] };
  publicClient: { redirectUris: string[] };
  api: {
    requestedAccessTokenVersion: number | null;
    oauth2PermissionScopes: PermissionScope[];
  };
  appRoles: AppRole[];
  requiredResourceAccess: {
    resourceAppId: string;
    resourceAccess: { id: string; type: string }[];
  }[];
  passwordCredentials: Secret[];
  keyCredentials: {
    keyId: string;
    thumbprint: string;
    publicKeyPem: string;
    endDateTime: string;
  }[];
  owners: string[];
}

/** A role an application defines for itself. */
export interface AppRole {
  allowedMemberTypes: string[];
  description: string | null;
  displayName: string | null;
  id: string;
  isEnabled: boolean;
  origin: string;
  value: string | null;
}

/** A delegated permission an application defines for itself. */
export interface PermissionScope {
  adminConsentDescription: string | null;
  adminConsentDisplayName: string | null;
  id: string;
  isEnabled: boolean;
  type: string;
  userConsentDescription: string | null;
  userConsentDisplayName: string | null;
  value: string | null;
}

export interface Secret {
  keyId: string;
  displayName: string | null;
  hint: string;
  startDateTime: string;
  endDateTime: string;
  hash: string;
}

export interface ServicePrincipal {
  tenantId: string;
  visibleFrom: string;
  id: string;
  appId: string;
  displayName: string;
  accountEnabled: boolean;
  appRoleAssignmentRequired: boolean;
  assignedTo: string[];
  tags: string[];
}

export interface PermissionGrant {
  tenantId: string;
  id: string;
  clientId: string;
  consentType: 'AllPrincipals' | 'Principal';
  principalId: string | null;
  resourceId: string;
  scope: string;
}

export interface RoleAssignment {
  tenantId: string;
  id: string;
  principalId: string;
  resourceId: string;
  appRoleId: string;
  createdDateTime: string;
}

export interface RefreshToken {
  hash: string;
  userId: string;
  tenantId: string;
  appId: string;
  resource: 'graph' | 'exchange';
  scopes: string[];
  issuedAt: string;
  usedAt: string;
  /** True when it was issued to a public client, without a secret. */
  publicClient: boolean;
  redirectUri: string;
  /** The person proved themselves in two ways. */
  mfa: boolean;
}

export interface StoredMessage {
  userId: string;
  folder: 'inbox' | 'sentitems' | 'drafts' | 'junkemail';
  id: string;
  subject: string;
  body: string;
  from: string;
  sender: string;
  to: string[];
  cc: string[];
  /** Only the sender's own copy names them. */
  bcc: string[];
  replyTo: string[];
  /** The body is HTML. */
  html: boolean;
  importance: 'low' | 'normal' | 'high';
  read: boolean;
  categories: string[];
  /** Headers the sender put in, beyond those every message has. */
  headers: { name: string; value: string }[];
  attachments: StoredAttachment[];
  internetMessageId: string;
  at: string;
  /** Not visible before: delivery takes a moment. */
  visibleFrom: string;
}

export interface StoredAttachment {
  id: string;
  name: string;
  contentType: string;
  size: number;
  isInline: boolean;
  contentId: string | null;
  /** Under which name the bytes are kept, beside the world. */
  content: string;
  at: string;
}

/** A website of the practice world and its quirks. */
export interface Site {
  host: string;
  /** Sub-folder of the installation, for instance `/blog`; empty at the root. */
  path: string;
  kind: 'wordpress' | 'plain' | 'redirect' | 'web-application';
  /** For `redirect`: where it leads. */
  leadsTo: string | null;
  https: boolean;
  restPrefix: string;
  permalinks: 'pretty' | 'plain';
  plugin: 'fluent-smtp' | 'wp-mail-smtp' | null;
  pluginVersion: string;
  rest: 'open' | 'unauthorised' | 'forbidden' | 'server-error' | 'html';
  languages: string[];
  /** A network in front replaces error pages by its own. */
  cdn: boolean;
  /** What becomes of the server's own calls to the outside. */
  outgoing: 'open' | 'timeout' | 'no-name' | 'refused' | 'bad-certificate';
}

/** The settings of one application that sends, as it keeps them for itself. */
export interface Mailer {
  host: string;
  clientId: string;
  clientSecret: string | null;
  /** What stands in its tenant field; null: empty, or there is no such field. */
  tenant: string | null;
  from: string;
  refreshToken: string | null;
}
