/**
 * Portal pages by id. `{appId}` is filled in where the text names the client id; otherwise the list page is used.
 *
 * Blade names are no contract: every step also says the menu path. Source: portal links as they occur in public code
 * and documents, read 2026-11-20.
 */
const entra = 'https://entra.microsoft.com/';
const appList = `${entra}#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade`;
const spList = `${entra}#view/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AppAppsPreview`;

const appBlade = (menu: string): string =>
  `${entra}#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/${menu}/appId/{appId}/isMSAApp~/false`;

const pages = {
  'app.list': [appList, appList],
  'app.overview': [appBlade('Overview'), appList],
  'app.authentication': [appBlade('Authentication'), appList],
  'app.permissions': [appBlade('CallAnAPI'), appList],
  'app.credentials': [appBlade('Credentials'), appList],
  'sp.properties': [spList, spList],
  'consent.requests': [
    `${entra}#view/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AccessRequests`,
    null,
  ],
  'ca.policies': [
    `${entra}#view/Microsoft_AAD_ConditionalAccess/ConditionalAccessBlade/~/Policies`,
    null,
  ],
  signins: [`${entra}#view/Microsoft_AAD_IAM/SignInEventsV3Blade`, null],
  'security-info': ['https://mysignins.microsoft.com/security-info', null],
  'm365.users': ['https://admin.microsoft.com/Adminportal/Home#/users', null],
  'm365.domains': ['https://admin.microsoft.com/Adminportal/Home#/Domains', null],
  'm365.health': ['https://admin.microsoft.com/Adminportal/Home#/servicehealth', null],
  'exo.mailboxes': ['https://admin.exchange.microsoft.com/#/mailboxes', null],
  'exo.trace': ['https://admin.exchange.microsoft.com/#/messagetrace', null],
  'exo.connectors': ['https://admin.exchange.microsoft.com/#/connectors', null],
  'def.antispam': ['https://security.microsoft.com/antispam', null],
  'def.restricted': ['https://security.microsoft.com/restrictedentities', null],
  'def.dkim': ['https://security.microsoft.com/authentication?viewid=DKIM', null],
  delist: ['https://sender.office.com/', null],
  owa: ['https://outlook.office.com/mail/', null],
} as const satisfies Record<string, readonly [string, string | null]>;

export type LinkId = keyof typeof pages;

export const isPortalPage = (id: string): id is LinkId => Object.hasOwn(pages, id);

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The page of a cause, of this very app where its client id is known. */
export function linkFor(id: LinkId | null, appId: string | null): string | null {
  if (id === null) return null;
  const [page, list] = pages[id];
  if (!page.includes('{appId}')) return page;
  return appId !== null && guid.test(appId)
    ? page.replace('{appId}', encodeURIComponent(appId))
    : list;
}

/** Microsoft's own page about one AADSTS number. */
export const errorLookupLink = (digits: string): string =>
  `https://login.microsoftonline.com/error?code=${encodeURIComponent(digits)}`;
