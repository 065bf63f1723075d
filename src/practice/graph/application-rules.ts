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
  if (personal && app.passwordCredentials.length > 2) {
    throw badRequest('Applications with personal accounts may have at most two secrets.');
  }
  for (const resource of app.requiredResourceAccess) checkAccess(resource);
}

function checkRedirectUri(uri: string, personal: boolean): void {
  if (uri.length > 256) throw badRequest('A redirect URI may have at most 256 characters.');
  const url = URL.canParse(uri) ? new URL(uri) : null;
  const local = url?.protocol === 'http:' && url.hostname === 'localhost';
  if (!url || !(url.protocol === 'https:' || local) || url.hash !== '' || uri.includes('*')) {
    throw badRequest(
      `Invalid value '${uri}' specified for property 'redirectUris': it must begin with https (or http://localhost) and hold no fragment or wildcard.`,
    );
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
