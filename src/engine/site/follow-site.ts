import { AppError } from '@shared/errors';
import type { Http, HttpResponse } from '../http/http';

export type SitePage = Pick<HttpResponse, 'status' | 'headers' | 'body' | 'url'>;

export type Followed =
  | { readonly kind: 'page'; readonly page: SitePage }
  | { readonly kind: 'other-host'; readonly leadsTo: string };

const MAX_REDIRECTS = 5;
const MAX_BYTES = 8 * 1024 * 1024;

/**
 * Asks for a page of the site and follows its redirects as long as they stay with the site.
 *
 * With and without `www.` counts as the same site; any other host ends the walk and is reported. A step down to http
 * is taken back to https: nothing of the site is ever read without TLS.
 */
export async function followSite(
  http: Http,
  address: string,
  options: { readonly accept: string; readonly signal: AbortSignal | undefined },
): Promise<Followed> {
  let url = new URL(address);
  const bare = bareHost(url);
  for (let step = 0; step <= MAX_REDIRECTS; step++) {
    const page = await http.request({
      method: 'GET',
      url: url.href,
      to: 'site',
      headers: { accept: options.accept },
      maxBytes: MAX_BYTES,
      ...(options.signal ? { signal: options.signal } : {}),
    });
    const location = page.headers.location;
    if (page.status < 300 || page.status > 399 || location === undefined) {
      return { kind: 'page', page };
    }
    if (!URL.canParse(location, url)) return { kind: 'page', page };
    url = new URL(location, url);
    if (bareHost(url) !== bare) return { kind: 'other-host', leadsTo: url.href };
    url.protocol = 'https:';
  }
  throw new AppError(
    'network.unexpected',
    { host: url.host },
    { upstreamCode: 'TOO_MANY_REDIRECTS' },
  );
}

const bareHost = (url: URL): string => url.hostname.replace(/^www\./, '');
