import { clouds } from '@shared/cloud';

/** What an address claims to be: a page of Microsoft's or its documentation, or of the person's own site. */
export type PageKind = 'microsoft' | 'site';

const microsoftHosts: ReadonlySet<string> = new Set([
  ...Object.values(clouds).flatMap((cloud) => [cloud.login, cloud.portal]),
  'admin.cloud.microsoft',
  'admin.exchange.microsoft.com',
  'admin.microsoft.com',
  'developer.wordpress.org',
  'learn.microsoft.com',
  'myapps.microsoft.com',
  'mysignins.microsoft.com',
  'outlook.office.com',
  'outlook.office365.com',
  'portal.azure.com',
  'security.microsoft.com',
  'sender.office.com',
  'techcommunity.microsoft.com',
  'wordpress.org',
]);

/**
 * Whether an address may be handed to the system browser.
 *
 * https and a listed host only; a page of the person's own site needs https alone. In practice mode the practice
 * tenant's own origin on loopback is allowed, and nothing else on loopback ever is.
 */
export function isOpenable(
  address: string,
  kind: PageKind,
  practiceOrigin: string | null,
): boolean {
  const url = parsed(address);
  if (url === null || url.username !== '' || url.password !== '') return false;
  if (practiceOrigin !== null && url.origin === practiceOrigin) return true;
  if (url.protocol !== 'https:' || url.port !== '') return false;
  return kind === 'site' ? isPublicName(url.hostname) : microsoftHosts.has(url.hostname);
}

const parsed = (address: string): URL | null => (URL.canParse(address) ? new URL(address) : null);

const isPublicName = (host: string): boolean =>
  host.includes('.') && !/^[\d.]+$/.test(host) && !host.startsWith('[');
