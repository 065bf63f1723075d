import type { CheckContext } from './check';
import type { EvidenceMap } from './evidence';

interface PortalPage {
  readonly path: (ids: PortalIds) => string | null;
  readonly host: 'entra' | 'm365' | 'exchange';
  readonly menuPath: string;
}

interface PortalIds {
  readonly appId: string | null;
  readonly spId: string | null;
  readonly userId: string | null;
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const needing = (id: string | null, path: (id: string) => string): string | null =>
  id && guid.test(id) ? path(encodeURIComponent(id)) : null;

const appBlade = (menu: string) => (ids: PortalIds) =>
  needing(
    ids.appId,
    (id) =>
      `#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/${menu}/appId/${id}/isMSAApp~/false`,
  );

const spBlade = (menu: string) => (ids: PortalIds) =>
  needing(
    ids.spId,
    (spId) =>
      needing(
        ids.appId,
        (appId) =>
          `#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/${menu}/objectId/${spId}/appId/${appId}`,
      ) ?? '',
  );

/**
 * Pages of Microsoft's portals. Blade names are no contract: the menu path always stands beside the link.
 *
 * Source: patterns as they occur in public code and documents, read 2026-11-20.
 */
const pages: Readonly<Record<string, PortalPage>> = {
  'app.overview': {
    host: 'entra',
    path: appBlade('Overview'),
    menuPath: 'Entra ID > App registrations > the app > Overview',
  },
  'app.authentication': {
    host: 'entra',
    path: appBlade('Authentication'),
    menuPath: 'Entra ID > App registrations > the app > Authentication',
  },
  'app.permissions': {
    host: 'entra',
    path: appBlade('CallAnAPI'),
    menuPath: 'Entra ID > App registrations > the app > API permissions',
  },
  'app.credentials': {
    host: 'entra',
    path: appBlade('Credentials'),
    menuPath: 'Entra ID > App registrations > the app > Certificates & secrets',
  },
  'app.owners': {
    host: 'entra',
    path: appBlade('Owners'),
    menuPath: 'Entra ID > App registrations > the app > Owners',
  },
  'app.list': {
    host: 'entra',
    path: () => '#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade',
    menuPath: 'Entra ID > App registrations > All applications',
  },
  'sp.properties': {
    host: 'entra',
    path: spBlade('Properties'),
    menuPath: 'Entra ID > Enterprise apps > the app > Properties',
  },
  'sp.permissions': {
    host: 'entra',
    path: spBlade('Permissions'),
    menuPath: 'Entra ID > Enterprise apps > the app > Permissions',
  },
  'sp.users': {
    host: 'entra',
    path: spBlade('Users'),
    menuPath: 'Entra ID > Enterprise apps > the app > Users and groups',
  },
  'user.page': {
    host: 'm365',
    path: (ids) => needing(ids.userId, (id) => `#/users/:/UserDetails/${id}`),
    menuPath: 'Microsoft 365 admin centre > Users > Active users > the user',
  },
  mailboxes: {
    host: 'exchange',
    path: () => '#/mailboxes',
    menuPath: 'Exchange admin centre > Recipients > Mailboxes',
  },
  consent: {
    host: 'entra',
    path: () => '#view/Microsoft_AAD_IAM/ConsentPoliciesMenuBlade/~/UserSettings',
    menuPath: 'Entra ID > Enterprise apps > Consent and permissions > User consent settings',
  },
};

const hosts = {
  entra: 'entra.microsoft.com',
  m365: 'admin.microsoft.com',
  exchange: 'admin.exchange.microsoft.com',
} as const;

/** The page of *this* object, pinned to the right directory; null where an id it needs is not known. */
export function portalLink(
  id: string,
  context: CheckContext,
  values: Partial<EvidenceMap>,
): { readonly url: string | null; readonly menuPath: string } | null {
  const page = pages[id];
  if (!page) return null;
  const path = page.path({
    appId: context.appId,
    spId: values['sp.object']?.id ?? null,
    userId: values['mailbox.user']?.id ?? null,
  });
  const tenant =
    page.host === 'entra' && context.tenantId && guid.test(context.tenantId)
      ? `${context.tenantId}/`
      : '';
  const known = context.cloud === 'global' || context.cloud === 'practice';
  return {
    url: path && known ? `https://${hosts[page.host]}/${tenant}${path}` : null,
    menuPath: page.menuPath,
  };
}
