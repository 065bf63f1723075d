import { html } from 'hono/html';
import { page } from '../identity/pages';
import type { PracticeContext } from '../server/env';
import type { Site } from '../state/world';
import { homeOf, restRoot, restUrl } from './addresses';
import { pluginReadme, pluginRoutes } from './fluent-smtp';
import { FLUENT_SETTINGS, fluentSettings } from './mailers/fluent-settings';
import { wpMailSmtp } from './mailers/wp-mail-smtp';

/** One installation as a request meets it: its quirks, and the language a language plugin saw in the path. */
interface Visit {
  readonly site: Site;
  readonly language: string | null;
}

/** Any request to a WordPress site: home page, REST index, the plugin's callback, readme and settings. */
export async function wordpress(c: PracticeContext, site: Site): Promise<Response> {
  const url = new URL(c.req.url);
  if (site.path !== '' && !url.pathname.startsWith(site.path)) return notFound(c, site);
  const inside = url.pathname.slice(site.path.length) || '/';
  const language = site.languages.find(
    (name) => inside === `/${name}` || inside.startsWith(`/${name}/`),
  );
  const path = language === undefined ? inside : inside.slice(language.length + 1) || '/';
  const visit: Visit = { site, language: language ?? null };
  const route = routeOf(site, path, url.searchParams.get('rest_route'));
  if (route !== null) return rest(c, visit, route);
  if (path === '/' || path === '/index.php') return home(c, visit);
  const readme = pluginReadme(site, path);
  if (readme) return c.text(readme);
  return (await settingsOf(c, visit, path)) ?? notFound(c, site);
}

function settingsOf(c: PracticeContext, visit: Visit, path: string): Promise<Response> | null {
  const { site } = visit;
  if (site.plugin === 'wp-mail-smtp') return wpMailSmtp(c, site, homeOf(site), path);
  if (site.plugin !== 'fluent-smtp' || path !== FLUENT_SETTINGS) return null;
  return fluentSettings(c, site, {
    address: homeOf(site, visit.language) + FLUENT_SETTINGS,
    callback: restUrl(site, '/fluent-smtp/outlook_callback', visit.language),
  });
}

function routeOf(site: Site, path: string, restRoute: string | null): string | null {
  if (restRoute !== null) return restRoute;
  const prefix = `/${site.restPrefix}`;
  if (site.permalinks === 'plain' || !(path === prefix || path.startsWith(`${prefix}/`)))
    return null;
  return path.slice(prefix.length) || '/';
}

async function rest(c: PracticeContext, visit: Visit, route: string): Promise<Response> {
  const { site } = visit;
  const closed = closedAnswer(c, visit, route);
  if (closed) return closed;
  if (route === '/') return c.json(index(visit));
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
  visit: Visit,
  route: string,
): Response | Promise<Response> | null {
  const { site } = visit;
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
        page('Error', html`<h1>There has been a critical error on this website.</h1>`),
        500,
      );
    case 'html':
      return home(c, visit);
  }
}

function index({ site, language }: Visit): Readonly<Record<string, unknown>> {
  const namespaces = ['oembed/1.0', 'wp/v2', 'wp-site-health/v1', 'wp-block-editor/v1'];
  const link = (route: string) => ({ self: [{ href: restUrl(site, route, language) }] });
  const plugin = site.plugin === 'fluent-smtp' ? ['fluent-smtp'] : [];
  return {
    name: site.host,
    description: 'Just another practice site',
    url: homeOf(site),
    home: homeOf(site, language),
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

const home = (c: PracticeContext, { site, language }: Visit): Response | Promise<Response> => {
  c.header('Link', `<${restRoot(site, language)}>; rel="https://api.w.org/"`);
  const head = html`<link rel="https://api.w.org/" href="${restRoot(site, language)}">
${site.languages.map((other) => html`<link rel="alternate" hreflang="${other}" href="${homeOf(site)}/${other}/">`)}
<meta name="generator" content="WordPress 6.8.2">`;
  const body = html`<h1>${site.host}</h1><p lang="en">A practice website.</p>`;
  return c.html(page(site.host, body, { head, language: language ?? 'en' }));
};

const notFound = (c: PracticeContext, site: Site): Response | Promise<Response> => {
  c.header('Link', `<${restRoot(site)}>; rel="https://api.w.org/"`);
  return c.html(page('Page not found', html`<h1>Page not found</h1>`), 404);
};
