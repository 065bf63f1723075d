import type { Application } from './world';

/** A registration with nothing in it, as Graph makes one out of a name alone. */
export const blankApplication = (
  named: Pick<Application, 'tenantId' | 'id' | 'appId' | 'displayName' | 'createdDateTime'>,
): Application => ({
  ...named,
  visibleFrom: '2020-01-01T00:00:00Z',
  signInAudience: 'AzureADMultipleOrgs',
  uniqueName: null,
  description: null,
  notes: null,
  tags: [],
  identifierUris: [],
  isFallbackPublicClient: null,
  web: {
    homePageUrl: null,
    logoutUrl: null,
    redirectUris: [],
    implicitGrantSettings: { enableAccessTokenIssuance: false, enableIdTokenIssuance: false },
  },
  spa: { redirectUris: [] },
  publicClient: { redirectUris: [] },
  api: { requestedAccessTokenVersion: null, oauth2PermissionScopes: [] },
  appRoles: [],
  requiredResourceAccess: [],
  passwordCredentials: [],
  keyCredentials: [],
  owners: [],
});
