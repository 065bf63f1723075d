import { html } from 'hono/html';
import type { PracticeContext } from '../server/env';
import { page } from './pages';
import { forget } from './session';

/** GET /{tenant}/oauth2/v2.0/logout, and v1's */
export function logout(c: PracticeContext): Response | Promise<Response> {
  forget(c);
  const back = c.req.query('post_logout_redirect_uri');
  return back
    ? c.redirect(c.env.reachable(back))
    : c.html(
        page(
          'Signed out',
          html`<h1>You signed out of your account</h1><p>It is a good idea to close all browser windows.</p>`,
        ),
      );
}
