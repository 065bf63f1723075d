import { html } from 'hono/html';
import { page } from '../identity/pages';
import type { PracticeContext } from '../server/env';
import type { Site } from '../state/world';
import { fitsState } from './mailers/kept';
import { isSince } from './plugin-version';

type Handler = (c: PracticeContext, site: Site) => Response | Promise<Response>;

/** REST routes the plugin adds. */
export const pluginRoutes = (site: Site): Readonly<Record<string, Handler>> =>
  site.plugin === 'fluent-smtp'
    ? {
        '/fluent-smtp': (c) => c.json({ namespace: 'fluent-smtp', routes: {} }),
        '/fluent-smtp/outlook_callback': callback,
      }
    : {};

/**
 * The page people copy the one-time code from. The plugin calls it "Access Token". It shows the code and nothing else:
 * an error of Microsoft's is only in the address bar. Sent with status 500 since June 2025 (wp_die). Only the
 * answer to the sign-in begun last is taken.
 */
const callback: Handler = (c, site) => {
  if (!fitsState(c.env.realm, site, c.req.query('state'))) {
    return c.json(
      {
        code: 'rest_forbidden',
        message: 'Sorry, you are not allowed to do that.',
        data: { status: 401 },
      },
      401,
    );
  }
  const code = c.req.query('code') ?? '';
  const status = isSince(site.pluginVersion, [2, 2, 91]) ? 500 : 200;
  if (site.cdn && status === 500) {
    const body = html`<h1>The web server reported an error</h1><p>Ray ID: practice</p>`;
    return c.html(page('Error 500', body), 500);
  }
  const heading = 'Please copy the following code and paste it in your FluentSMTP settings';
  const body = html`<h1>${heading}</h1><textarea readonly rows="6" cols="60" aria-label="Code">${code}</textarea>`;
  return c.html(page('FluentSMTP', body), status);
};

/** readme.txt of the plugin, where anybody may read the version. */
export const pluginReadme = (site: Site, path: string): string | null =>
  site.plugin === 'fluent-smtp' && path === '/wp-content/plugins/fluent-smtp/readme.txt'
    ? `=== FluentSMTP ===\nTags: smtp, mail\nRequires at least: 5.5\nStable tag: ${site.pluginVersion}\nLicense: GPLv2 or later\n`
    : site.plugin === 'wp-mail-smtp' && path === '/wp-content/plugins/wp-mail-smtp/readme.txt'
      ? `=== WP Mail SMTP ===\nTags: smtp, mail\nStable tag: ${site.pluginVersion}\n`
      : null;
