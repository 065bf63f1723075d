import { html } from 'hono/html';
import type { PracticeContext } from '../server/env';
import { userByName } from '../state/find';
import type { Answer } from './answers';
import { afterSignIn } from './authorize';
import { understandDevice } from './authorize-request';
import { deviceByUserCode } from './device-pending';
import { isRefusal } from './entra-error';
import { page } from './pages';
import { remember } from './session';

const enterCode = (problem: string | null) =>
  page(
    'Enter code',
    html`<h1>Enter code</h1><p>The program that wants to sign in shows it.</p>${problem ? html`<p class="problem" role="alert">${problem}</p>` : ''}
<form method="post"><label for="code">Code</label><input id="code" name="code" type="text" autocomplete="off" required>
<label for="upn">Account</label><input id="upn" name="upn" type="email" autocomplete="username" required>
<label for="password">Password</label><input id="password" name="password" type="password" autocomplete="current-password" required>
<button>Sign in</button></form>`,
  );

export const devicePage = (c: PracticeContext): Answer => c.html(enterCode(null));

/** The code and the account are right: on to what every sign-in comes to. */
export async function deviceStep(c: PracticeContext): Promise<Response> {
  const body = await c.req.parseBody();
  const user = userByName(c.env.realm, String(body.upn ?? ''));
  const device = deviceByUserCode(c.env.realm, String(body.code ?? ''));
  const request = device ? understandDevice(c.env.realm, device.userCode) : null;
  if (!request || isRefusal(request) || !user || user.password !== body.password) {
    const problem = 'Check the code, the account and the password, then try again.';
    return c.html(enterCode(problem), 400);
  }
  remember(c, user);
  return afterSignIn(c, request, user);
}
