import { html } from 'hono/html';
import type { PracticeContext } from '../server/env';
import type { Site } from '../state/world';
import { pluginReadme, pluginRoutes } from './fluent-smtp';

/** Addresses of one installation. */
export const homeOf = (site: Site): string =>
  `${site.https ? 'https' : 'http'}://${site.host}${site.path}`;

export const restRoot = (site: Site): string =>
  site.permalinks === 'plain'
    ? `${homeOf(site)}/index.php?rest_route=/`
    : `${homeOf(site)}/${site.restPrefix}/`;

export const restUrl = (site: Site, route: string): string =>
  site.permalinks === 'plain'
    ? `${homeOf(site)}/index.php?rest_route=${route}`
    : `${homeOf(site)}/${site.restPrefix}${route}`;

/** Any request to a WordPress site: its home page, its REST index, the plugin's callback and readme. */
export async function wordpress(c: PracticeContext, site: Site): Promise<Response> {
  const url = new URL(c.req.url);
  if (site.path !== '' && !url.pathname.startsWith(site.path)) return notFound(c, site);
  const path = url.pathname.slice(site.path.length) || '/';
  const route = routeOf(site, path, url.searchParams.get('rest_route'));
  if (route !== null) return rest(c, site, route);
  if (path === '/' || path === '/index.php') return home(c, site);
  const readme = pluginReadme(site, path);
  if (readme) return c.text(readme);
  return notFound(c, site);
}

function routeOf(site: Site, path: string, restRoute: string | null): string | null {
  if (restRoute !== null) return restRoute;
  const prefix = `/${site.restPrefix}`;
  if (site.permalinks === 'plain' || !(path === prefix || path.startsWith(`${prefix}/`)))
    return null;
  return path.slice(prefix.length) || '/';
}

async function rest(c: PracticeContext, site: Site, route: string): Promise<Response> {
  const closed = closedAnswer(c, site, route);
  if (closed) return closed;
  if (route === '/') return c.json(index(site));
  const handler = pluginRoutes(site)[route.replace(/\/$/, '')];
  return handler
    ? handler(c, site)
    : c.json(
        {
          code: 'rest_no_route',
          message: 'No route was found matching the URL and request method.',
          data: { status: 404 },
        },
        404,
      );
}

/** What security plugins and broken sites answer on the REST index. */
function closedAnswer(
  c: PracticeContext,
  site: Site,
  route: string,
): Response | Promise<Response> | null {
  switch (site.rest) {
    case 'open':
      return null;
    case 'unauthorised':
      return route.startsWith('/fluent-smtp')
        ? null
        : c.json(
            {
              code: 'rest_not_logged_in',
              message: 'You are not currently logged in.',
              data: { status: 401 },
            },
            401,
          );
    case 'forbidden':
      return c.json(
        {
          code: 'rest_disabled',
          message: 'The REST API is disabled on this site.',
          data: { status: 403 },
        },
        403,
      );
    case 'server-error':
      return c.html(
        html`<!doctype html><title>Error</title><p>There has been a critical error on this website.</p>`,
        500,
      );
    case 'html':
      return home(c, site);
  }
}

function index(site: Site): Readonly<Record<string, unknown>> {
  const namespaces = ['oembed/1.0', 'wp/v2', 'wp-site-health/v1', 'wp-block-editor/v1'];
  const link = (route: string) => ({ self: [{ href: restUrl(site, route) }] });
  const plugin = site.plugin === 'fluent-smtp' ? ['fluent-smtp'] : [];
  return {
    name: site.host,
    description: 'Just another practice site',
    url: homeOf(site),
    home: homeOf(site),
    gmt_offset: '1',
    timezone_string: 'Europe/Berlin',
    page_for_posts: 0,
    page_on_front: 0,
    show_on_front: 'posts',
    namespaces: [...namespaces, ...plugin],
    authentication: {},
    routes: Object.fromEntries(
      ['/', '/wp/v2', '/wp/v2/posts', ...Object.keys(pluginRoutes(site))].map((route) => [
        route,
        {
          namespace: route.startsWith('/fluent-smtp') ? 'fluent-smtp' : 'wp/v2',
          methods: ['GET'],
          endpoints: [{ methods: ['GET'], args: {} }],
          _links: link(route),
        },
      ]),
    ),
    site_logo: 0,
    site_icon: 0,
    site_icon_url: '',
    _links: { help: [{ href: 'https://developer.wordpress.org/rest-api/' }] },
  };
}

const home = (c: PracticeContext, site: Site): Response | Promise<Response> => {
  c.header('Link', `<${restRoot(site)}>; rel="https://api.w.org/"`);
  return c.html(html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${site.host}</title>
<link rel="https://api.w.org/" href="${restRoot(site)}">
${site.languages.map((language) => html`<link rel="alternate" hreflang="${language}" href="${homeOf(site)}/${language}/">`)}
<meta name="generator" content="WordPress 6.8.2"></head>
<body><h1>${site.host}</h1><p>A practice website.</p></body></html>`);
};

const notFound = (c: PracticeContext, site: Site): Response | Promise<Response> => {
  c.header('Link', `<${restRoot(site)}>; rel="https://api.w.org/"`);
  return c.html(
    html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page not found</title></head><body><h1>Page not found</h1></body></html>`,
    404,
  );
};
