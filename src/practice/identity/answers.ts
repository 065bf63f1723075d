import type { PracticeContext } from '../server/env';
import { putBounded } from '../state/bounded';
import { newId } from '../state/realm';
import type { Tenant, User } from '../state/world';
import type { AuthorizeRequest } from './authorize-request';
import { deviceByUserCode } from './device-pending';
import { type Refusal, traced } from './entra-error';
import { idToken } from './id-token';
import { deviceDonePage, errorPage, formPostPage } from './pages';
import { hasSecondProof } from './session';
import { versionOf } from './version';

/** What goes back: a page, a redirect, or a page that posts itself. */
export type Answer = Response | Promise<Response>;

/** Back to the application with what it asked for: a one-time code, an id token, or both. */
export async function answerCode(
  c: PracticeContext,
  request: AuthorizeRequest,
  user: User,
  tenant: Tenant,
): Promise<Response> {
  if (request.deviceUserCode !== null) return answerDevice(c, request, user);
  const code = request.returns.code ? newCode(c, request, user, tenant) : null;
  const grantee = { app: request.app, tenant, authenticated: '0' as const };
  const { email } = request.asked;
  return deliver(c, request, {
    ...(code === null ? {} : { code }),
    ...(request.returns.idToken
      ? {
          id_token: await idToken(c.env.realm, grantee, user, request.nonce, {
            version: versionOf(c),
            from: 'authorize',
            code,
            email,
          }),
        }
      : {}),
    session_state: newId(),
  });
}

function newCode(
  c: PracticeContext,
  request: AuthorizeRequest,
  user: User,
  tenant: Tenant,
): string {
  const code = `1.${newId()}${newId()}`.replaceAll('-', '');
  putBounded(c.env.realm.codes, code, {
    userId: user.id,
    tenantId: tenant.id,
    appId: request.app.appId,
    asked: request.asked,
    redirectUri: request.redirectUri,
    challenge: request.challenge,
    nonce: request.nonce,
    issuedAt: c.env.realm.now().getTime(),
    mfa: hasSecondProof(c, user),
    used: false,
  });
  return code;
}

/** The program on the other device learns it when it asks next. */
function answerDevice(c: PracticeContext, request: AuthorizeRequest, user: User): Answer {
  const device = deviceByUserCode(c.env.realm, request.deviceUserCode ?? '');
  if (device) {
    device.outcome = { kind: 'signed-in', userId: user.id, mfa: hasSecondProof(c, user) };
  }
  return c.html(deviceDonePage(request.app.displayName));
}

/** Back to the application with an error. */
export function answerError(
  c: PracticeContext,
  request: AuthorizeRequest,
  refusal: Refusal,
): Answer {
  if (request.deviceUserCode !== null) {
    const device = deviceByUserCode(c.env.realm, request.deviceUserCode);
    if (device) device.outcome = { kind: 'declined' };
    return showError(c, refusal);
  }
  return deliver(c, request, {
    error: refusal.error,
    error_description: traced(c, refusal).description,
    ...(refusal.suberror ? { error_subcode: refusal.suberror } : {}),
  });
}

function deliver(
  c: PracticeContext,
  request: AuthorizeRequest,
  fields: Record<string, string>,
): Answer {
  const all = { ...fields, ...(request.state === null ? {} : { state: request.state }) };
  const target = c.env.reachable(request.redirectUri);
  if (request.mode === 'form_post') return c.html(formPostPage(target, all));
  const params = new URLSearchParams(all).toString();
  const mark = request.mode === 'fragment' ? '#' : target.includes('?') ? '&' : '?';
  return c.redirect(`${target}${mark}${params}`);
}

/** A page: the application must not be trusted with an answer. */
export function showError(c: PracticeContext, refusal: Refusal): Answer {
  const { description, trace, correlation, timestamp } = traced(c, refusal);
  return c.html(
    errorPage(description.split(' Trace ID:')[0] ?? description, [
      ['Request Id', trace],
      ['Correlation Id', correlation],
      ['Timestamp', timestamp],
      ['Message', description.split(' Trace ID:')[0] ?? ''],
    ]),
    400,
  );
}
