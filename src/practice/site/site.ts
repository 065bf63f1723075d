import { html } from 'hono/html';
import { page } from '../identity/pages';
import type { PracticeContext } from '../server/env';
import type { Site } from '../state/world';
import { webApplication } from './mailers/web-application';
import { wordpress } from './wordpress';

/** Answers for one website of the practice world. */
export function answerSite(c: PracticeContext, site: Site): Response | Promise<Response> {
  switch (site.kind) {
    case 'redirect': {
      const { pathname, search } = new URL(c.req.url);
      const target = `${site.leadsTo ?? ''}${pathname}${search}`;
      return c.redirect(target, 301);
    }
    case 'plain':
      return c.html(
        page(site.host, html`<h1>Not WordPress</h1><p>A practice website made by other means.</p>`),
        new URL(c.req.url).pathname === '/' ? 200 : 404,
      );
    case 'web-application':
      return webApplication(c, site);
    case 'wordpress':
      return wordpress(c, site);
  }
}
