import type { Application, Secret } from '../state/world';

/** A secret as Graph shows it: never its value again. */
const shownSecret = ({ keyId, displayName, hint, startDateTime, endDateTime }: Secret) => ({
  customKeyIdentifier: null,
  displayName,
  endDateTime,
  hint,
  keyId,
  secretText: null,
  startDateTime,
});

/** An application in Graph's shape. */
export const shownApplication = (app: Application): Readonly<Record<string, unknown>> => ({
  id: app.id,
  deletedDateTime: null,
  appId: app.appId,
  uniqueName: app.uniqueName,
  createdDateTime: app.createdDateTime,
  displayName: app.displayName,
  description: app.description,
  notes: app.notes,
  groupMembershipClaims: null,
  identifierUris: app.identifierUris,
  isFallbackPublicClient: app.isFallbackPublicClient,
  publisherDomain: null,
  signInAudience: app.signInAudience,
  tags: app.tags,
  verifiedPublisher: { displayName: null, verifiedPublisherId: null, addedDateTime: null },
  addIns: [],
  api: {
    acceptMappedClaims: null,
    knownClientApplications: [],
    requestedAccessTokenVersion: app.api.requestedAccessTokenVersion,
    oauth2PermissionScopes: app.api.oauth2PermissionScopes,
    preAuthorizedApplications: [],
  },
  appRoles: app.appRoles,
  info: {
    logoUrl: null,
    marketingUrl: null,
    privacyStatementUrl: null,
    supportUrl: null,
    termsOfServiceUrl: null,
  },
  keyCredentials: app.keyCredentials.map((key) => ({
    customKeyIdentifier: null,
    displayName: null,
    endDateTime: key.endDateTime,
    key: null,
    keyId: key.keyId,
    startDateTime: app.createdDateTime,
    type: 'AsymmetricX509Cert',
    usage: 'Verify',
  })),
  passwordCredentials: app.passwordCredentials.map(shownSecret),
  publicClient: app.publicClient,
  requiredResourceAccess: app.requiredResourceAccess,
  spa: app.spa,
  web: {
    ...app.web,
    redirectUriSettings: app.web.redirectUris.map((uri) => ({ index: null, uri })),
  },
});
