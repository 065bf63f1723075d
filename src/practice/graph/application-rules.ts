import { permissions, resourceAppIds } from '../state/permission-table';
import type { Application } from '../state/world';
import { badRequest } from './answer';

const AUDIENCES = [
  'AzureADMyOrg',
  'AzureADMultipleOrgs',
  'AzureADandPersonalMicrosoftAccount',
  'PersonalMicrosoftAccount',
];

/** The rules of app registrations: audiences, redirect URIs and their limits, known permissions. */
export function checkApplication(app: Application): void {
  if (app.displayName.length === 0 || app.displayName.length > 120) {
    throw badRequest(
      "Invalid value specified for property 'displayName' of resource 'Application'.",
    );
  }
  if (!AUDIENCES.includes(app.signInAudience)) {
    throw badRequest(
      "Invalid value specified for property 'signInAudience' of resource 'Application'.",
    );
  }
  const personal = app.signInAudience.includes('Personal');
  const all = [...app.web.redirectUris, ...app.spa.redirectUris, ...app.publicClient.redirectUris];
  if (all.length > (personal ? 100 : 256)) {
    throw badRequest(
      `The application has too many redirect URIs: at most ${personal ? 100 : 256} are allowed.`,
    );
  }
  for (const uri of [...app.web.redirectUris, ...app.spa.redirectUris])
    checkRedirectUri(uri, personal);
  for (const uri of app.publicClient.redirectUris) {
    if (uri.length > 256) throw badRequest('A redirect URI may have at most 256 characters.');
  }
  if (personal) checkPersonal(app);
  checkAmount(app, personal);
  for (const resource of app.requiredResourceAccess) checkAccess(resource);
}

/** What registrations that sign in personal accounts may not have. */
function checkPersonal(app: Application): void {
  if (app.passwordCredentials.length > 2) {
    throw badRequest('Applications with personal accounts may have at most two secrets.');
  }
  if (app.api.requestedAccessTokenVersion !== 2) {
    throw badRequest(
      "Property api.requestedAccessTokenVersion is invalid: applications with personal accounts need the value '2'.",
    );
  }
  if (app.appRoles.length > 0) {
    throw badRequest('Applications with personal accounts may not define app roles.');
  }
}

const MOST_APIS = 50;
const MOST_PERMISSIONS = 400;
const MOST_PERMISSIONS_OF_ONE = 30;

function checkAmount({ requiredResourceAccess }: Application, personal: boolean): void {
  const counts = requiredResourceAccess.map(({ resourceAccess }) => resourceAccess.length);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const tooMany =
    counts.length > MOST_APIS ||
    all > MOST_PERMISSIONS ||
    (personal && counts.some((count) => count > MOST_PERMISSIONS_OF_ONE));
  if (!tooMany) return;
  throw badRequest(
    `The application requires too many permissions: at most ${MOST_APIS} APIs and ${personal ? `${MOST_PERMISSIONS_OF_ONE} permissions of each` : `${MOST_PERMISSIONS} permissions`}.`,
  );
}

/** Signs that redirect URIs may not hold. */
const UNSUPPORTED = /[!$'(),;]/;

function checkRedirectUri(uri: string, personal: boolean): void {
  if (uri.length > 256) throw badRequest('A redirect URI may have at most 256 characters.');
  const url = URL.canParse(uri) ? new URL(uri) : null;
  const local = url?.protocol === 'http:' && url.hostname === 'localhost';
  if (!url || !(url.protocol === 'https:' || local) || url.hash !== '' || uri.includes('*')) {
    throw badRequest(
      `Invalid value '${uri}' specified for property 'redirectUris': it must begin with https (or http://localhost) and hold no fragment or wildcard.`,
    );
  }
  if (UNSUPPORTED.test(uri)) {
    throw badRequest(`Invalid value '${uri}': the characters ! $ ' ( ) , ; are not supported.`);
  }
  if (personal && url.search !== '') {
    throw badRequest(
      `Invalid value '${uri}': query strings are not allowed for apps that sign in personal accounts.`,
    );
  }
}

function checkAccess(resource: Application['requiredResourceAccess'][number]): void {
  const known = Object.entries(resourceAppIds).find(([, id]) => id === resource.resourceAppId)?.[0];
  if (!known) throw badRequest(`Resource '${resource.resourceAppId}' does not exist.`);
  for (const access of resource.resourceAccess) {
    const type = access.type === 'Scope' ? 'delegated' : 'application';
    const exists = permissions.some(
      (entry) => entry.resource === known && entry.id === access.id && entry.type === type,
    );
    if (!exists)
      throw badRequest(
        `Permission '${access.id}' of type '${access.type}' does not exist on the resource.`,
      );
  }
}
