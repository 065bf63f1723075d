import type { WordPressPlugin } from '../targets/target';

/** The callback as the site itself gives it, else derived from its REST root. */
export const callbackFrom = (
  link: string | null,
  restRoot: string,
  plugin: WordPressPlugin,
): string =>
  link !== null && /^https?:\/\//.test(link) ? link : expectedCallback(restRoot, plugin);

/** What WordPress's rest_url() gives for the plugin's callback, by the address of the REST root. */
export function expectedCallback(restRoot: string, plugin: WordPressPlugin): string {
  const route = plugin.callbackRoute.replace(/^\//, '');
  const [before, plain] = restRoot.split('rest_route=');
  if (plain !== undefined) return `${before}rest_route=/${route}`;
  return `${restRoot.replace(/[?#].*$/, '').replace(/\/*$/, '/')}${route}`;
}

/** The site's address: what its index says when that is on the same host, else what stands before the REST root. */
export function siteUrlOf(restRoot: string, home: string | null): string {
  const root = new URL(restRoot);
  if (home !== null && URL.canParse(home) && new URL(home).host === root.host) {
    return `https://${root.host}${new URL(home).pathname.replace(/\/+$/, '')}`;
  }
  const path = root.searchParams.has('rest_route')
    ? root.pathname.replace(/\/index\.php$/, '/')
    : root.pathname.replace(/[^/]+\/?$/, '');
  return `https://${root.host}${path.replace(/\/+$/, '')}`;
}
