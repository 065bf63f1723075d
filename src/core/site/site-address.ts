/** Pages of WordPress that people copy from the address bar; the installation is what stands before them. */
const INSIDE = /\/(wp-admin|wp-login\.php|wp-json|wp-content|index\.php)(\/.*)?$/i;

/**
 * The address of the installation a person meant, always https and without a slash at the end; null when no host can
 * be read from it.
 *
 * Takes an address without scheme, with http, with a page's path, with blanks or quotes around it. Microsoft sends
 * people back to https addresses only, so that is what is looked at.
 */
export function siteAddress(typed: string): string | null {
  const bare = typed.trim().replace(/^[<"'(]+|[>"'),.]+$/g, '');
  if (bare === '' || /\s/.test(bare) || bare.includes('@')) return null;
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(bare)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return null;
  const url = parsed(`https://${bare.replace(/^[a-z]+:\/\//i, '')}`);
  if (!url || !isHost(url.hostname)) return null;
  const port = scheme === 'http' && url.port === '80' ? '' : url.port;
  const path = url.pathname.replace(INSIDE, '').replace(/\/+$/, '');
  return `https://${url.hostname}${port ? `:${port}` : ''}${path}`;
}

/** How a site is called in lists: its host, without www, with the folder it lives in. */
export function siteName(siteUrl: string): string {
  const url = new URL(siteUrl);
  return `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}`;
}

const parsed = (address: string): URL | null => {
  try {
    return new URL(address);
  } catch {
    // URL has no other way to say that this is no address.
    return null;
  }
};

const isHost = (host: string): boolean =>
  /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host) && !host.startsWith('-');
