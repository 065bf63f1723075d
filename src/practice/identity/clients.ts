import { applicationByAppId, principalOf, tenantByName } from '../state/find';
import type { Realm } from '../state/realm';
import type { Application, Tenant } from '../state/world';
import { type Refusal, refused } from './entra-error';

export type Platform = 'web' | 'spa' | 'public';

/** The tenant words of an authority that mean no single directory. */
const MANY = ['common', 'organizations', 'consumers'];

export interface Client {
  readonly app: Application;
  /** null while the person who signs in decides. */
  readonly tenant: Tenant | null;
}

/** Finds the app for an authority, by the audience rules of Entra's supported-accounts page. */
export function resolveClient(realm: Realm, authority: string, appId: string): Client | Refusal {
  const tenant = MANY.includes(authority) ? null : (tenantByName(realm, authority) ?? undefined);
  if (tenant === undefined) {
    return refused(
      'invalid_request',
      90002,
      `Tenant '${authority}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`,
    );
  }
  if (tenant && tenant.cloudInstance !== 'microsoftonline.com') {
    return refused(
      'invalid_request',
      90038,
      `Confidential Client is not supported in Cross Cloud request: the directory '${tenant.name}' lies in the national cloud of ${tenant.cloudInstance}.`,
    );
  }
  const app = applicationByAppId(realm, appId);
  const visible = app && Date.parse(app.visibleFrom) <= realm.now().getTime();
  if (!app || !visible || (tenant && !reaches(realm, app, tenant))) {
    return refused(
      'unauthorized_client',
      700016,
      `Application with identifier '${appId}' was not found in the directory '${tenant?.name ?? 'Microsoft'}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`,
    );
  }
  if (tenant === null && app.signInAudience === 'AzureADMyOrg') {
    return refused(
      'invalid_request',
      50194,
      `Application '${app.appId}'(${app.displayName}) is not configured as a multi-tenant application. Usage of the /common endpoint is not supported for such apps created after '10/15/2018'. Use a tenant-specific endpoint or configure the application to be multi-tenant.`,
    );
  }
  if (authority === 'consumers' && !app.signInAudience.includes('Personal')) {
    return refused(
      'unauthorized_client',
      700016,
      'The client does not exist or is not enabled for consumers. If you are the application developer, configure a new application through the App Registrations in the Azure Portal.',
    );
  }
  return { app, tenant };
}

const reaches = (realm: Realm, app: Application, tenant: Tenant): boolean =>
  app.tenantId === tenant.id ||
  app.signInAudience !== 'AzureADMyOrg' ||
  principalOf(realm, tenant.id, app.appId) !== undefined;

/** Redirect matching: letter by letter, the port ignored for localhost. */
export function platformOf(app: Application, redirectUri: string): Platform | null {
  const fits = (registered: string): boolean =>
    registered === redirectUri || withoutPort(registered) === withoutPort(redirectUri);
  if (app.web.redirectUris.some(fits)) return 'web';
  if (app.spa.redirectUris.some(fits)) return 'spa';
  return app.publicClient.redirectUris.some(fits) ? 'public' : null;
}

const withoutPort = (uri: string): string => {
  const match = /^(http:\/\/localhost)(:\d+)?(\/.*)?$/.exec(uri);
  return match ? `${match[1]}${match[3] === '/' ? '' : (match[3] ?? '')}` : uri;
};

/** Where an answer goes when the request names no address. */
export const firstRedirect = (app: Application): string | undefined =>
  [...app.web.redirectUris, ...app.spa.redirectUris, ...app.publicClient.redirectUris][0];

export function checkRedirect(
  app: Application,
  redirectUri: string | undefined,
): Platform | Refusal {
  const count =
    app.web.redirectUris.length +
    app.spa.redirectUris.length +
    app.publicClient.redirectUris.length;
  if (count === 0 || !redirectUri) {
    return refused(
      'invalid_request',
      500113,
      'No reply address is registered for the application.',
    );
  }
  return (
    platformOf(app, redirectUri) ??
    refused(
      'invalid_request',
      50011,
      `The redirect URI '${redirectUri}' specified in the request does not match the redirect URIs configured for the application '${app.appId}'. Make sure the redirect URI sent in the request matches one added to your application in the Azure portal. Navigate to https://aka.ms/redirectUriMismatchError to learn more about how to troubleshoot this error.`,
    )
  );
}
