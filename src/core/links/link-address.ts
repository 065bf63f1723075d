import type { ConnectionView } from '@shared/connection';
import type { LinkId } from '@shared/links';
import { errorLookupLink, isPortalPage, linkFor } from '../diagnosis/links';
import { targetById } from '../targets/registry';
import type { PageKind } from './openable-address';

export interface LinkAddress {
  readonly url: string;
  readonly kind: PageKind;
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const microsoft = (url: string): LinkAddress => ({ url, kind: 'microsoft' });

/** Pinned to the connection's directory, where it is known: people are signed in to several. */
const entra = (view: ConnectionView | null, portal: string, fragment: string): LinkAddress => {
  const tenant = view?.tenantId && guid.test(view.tenantId) ? `${view.tenantId}/` : '';
  return microsoft(`https://${portal}/${tenant}#view/${fragment}`);
};

const targetPage = (
  view: ConnectionView | null,
  page: 'settings' | 'emailTest',
): LinkAddress | null => {
  const pages = view && targetById(view.targetId)?.pages;
  return view && pages ? { url: pages[page](view.siteUrl), kind: 'site' } : null;
};

/**
 * The address behind a link of the window, null when what it needs is not known.
 *
 * Blade names are as they occur in public code and documents, read 2026-11-20: they are no contract.
 */
export function linkAddress(
  link: LinkId,
  view: ConnectionView | null,
  about: { readonly checkId?: string | undefined; readonly page?: string | undefined },
  portal: string,
): LinkAddress | null {
  switch (link) {
    case 'check.portal':
      return portalOfCheck(view, about.checkId ?? null);
    case 'cause.portal':
      return portalOfCause(view, about.page ?? '', portal);
    case 'target.settings':
      return targetPage(view, 'settings');
    case 'target.test-mail':
      return targetPage(view, 'emailTest');
    case 'app.overview':
      return view?.app && guid.test(view.app.appId)
        ? entra(
            view,
            portal,
            `Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/Overview/appId/${view.app.appId}/isMSAApp~/false`,
          )
        : null;
    case 'app.list':
      return entra(view, portal, 'Microsoft_AAD_RegisteredApps/ApplicationsListBlade');
    case 'admin.user':
      return userPage(view);
    case 'exchange.mailboxes':
      return microsoft('https://admin.exchange.microsoft.com/#/mailboxes');
    case 'consent.command-line-tools':
      return entra(
        view,
        portal,
        'Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AppAppsPreview',
      );
    case 'error.lookup':
      return microsoft(
        /^\d{4,8}$/.test(about.page ?? '')
          ? errorLookupLink(about.page ?? '')
          : 'https://login.microsoftonline.com/error',
      );
  }
}

const portalOfCheck = (view: ConnectionView | null, checkId: string | null): LinkAddress | null => {
  if (!view || view.checklist.kind === 'never') return null;
  const outcome = view.checklist.outcomes.find((one) => one.checkId === checkId);
  const url = outcome?.remedy?.portalUrl;
  return url ? microsoft(url) : null;
};

const ENTRA = 'https://entra.microsoft.com/#view/';

const portalOfCause = (
  view: ConnectionView | null,
  page: string,
  portal: string,
): LinkAddress | null => {
  const url = isPortalPage(page) ? linkFor(page, view?.app?.appId ?? null) : null;
  if (url === null) return null;
  return url.startsWith(ENTRA) ? entra(view, portal, url.slice(ENTRA.length)) : microsoft(url);
};

/** The page of the sending account once it is known, else the list of users. */
const userPage = (view: ConnectionView | null): LinkAddress => {
  const sender = view?.sender.kind === 'signed-in' ? view.sender.account.objectId : null;
  return microsoft(
    sender && guid.test(sender)
      ? `https://admin.microsoft.com/#/users/:/UserDetails/${sender}`
      : 'https://admin.microsoft.com/#/users',
  );
};
