import { html } from 'hono/html';
import type { PracticeContext } from '../server/env';
import { isAppAdministrator, principalOf, tenantByName, userByName } from '../state/find';
import { permissions, resourceAppIds } from '../state/permission-table';
import { newId } from '../state/realm';
import { showError } from './answers';
import { checkRedirect, resolveClient } from './clients';
import { ensurePrincipal, giveConsent, wantedScopes } from './consent';
import { consentWords } from './consent-words';
import { isRefusal, refused } from './entra-error';
import { page } from './pages';
import { readScopes } from './scopes';

/** GET /{tenant}/v2.0/adminconsent: an administrator signs in and agrees for everybody. */
export function adminConsent(c: PracticeContext): Response | Promise<Response> {
  const query = new URL(c.req.url).search.slice(1);
  const asked = understand(c, query);
  if (isRefusal(asked)) return showError(c, asked);
  return c.html(
    page(
      'Permissions requested',
      html`<h1>Permissions requested, review for your organization</h1><p><b>${asked.app.displayName}</b></p>
<ul>${asked.scopes.map((scope) => html`<li>${consentWords(asked.resource, scope)}<small>${scope}</small></li>`)}${asked.roles.map((role) => html`<li>${role}<small>without a signed-in user</small></li>`)}</ul>
<form method="post"><input type="hidden" name="request" value="${query}">
<label for="upn">Administrator</label><input id="upn" name="upn" type="email" required>
<label for="password">Password</label><input id="password" name="password" type="password" required>
<button name="answer" value="accept">Accept</button><button name="answer" value="cancel" formnovalidate>Cancel</button></form>`,
    ),
  );
}

export async function adminConsentStep(c: PracticeContext): Promise<Response> {
  const body = await c.req.parseBody();
  const query = String(body.request ?? '');
  const asked = understand(c, query);
  if (isRefusal(asked)) return showError(c, asked);
  const params = new URLSearchParams(query);
  const back = (fields: Record<string, string>): Response => {
    const state = params.get('state');
    const all = new URLSearchParams({ ...fields, ...(state === null ? {} : { state }) });
    const target = c.env.reachable(asked.redirectUri);
    return c.redirect(`${target}${target.includes('?') ? '&' : '?'}${all}`);
  };
  if (body.answer !== 'accept') {
    return back({
      error: 'access_denied',
      error_description: 'AADSTS65004: User declined to consent to access the app.',
      error_subcode: 'cancel',
      admin_consent: 'True',
      tenant: asked.tenant.id,
    });
  }
  const user = userByName(c.env.realm, String(body.upn ?? ''));
  if (!user || user.password !== body.password || user.tenantId !== asked.tenant.id) {
    return showError(
      c,
      refused(
        'invalid_grant',
        50126,
        'Error validating credentials due to invalid username or password.',
      ),
    );
  }
  const mayRoles = user.roles.some((role) =>
    ['Global Administrator', 'Privileged Role Administrator'].includes(role),
  );
  if (!isAppAdministrator(user) && !mayRoles) {
    return back({
      error: 'access_denied',
      error_description: 'AADSTS90094: The grant requires admin permission.',
      admin_consent: 'True',
      tenant: asked.tenant.id,
    });
  }
  if (asked.roles.length > 0 && !mayRoles) {
    return back({
      error: 'access_denied',
      error_description:
        'AADSTS650056: Misconfigured application. The administrator may not grant application permissions of Microsoft Graph.',
      admin_consent: 'True',
      tenant: asked.tenant.id,
    });
  }
  const { realm } = c.env;
  giveConsent(realm, asked.tenant, asked.app, asked.resource, asked.scopes, null);
  const principal = ensurePrincipal(realm, asked.tenant, asked.app);
  for (const role of asked.roles) {
    const permission = permissions.find(
      (entry) =>
        entry.value === role && entry.type === 'application' && entry.resource === asked.resource,
    );
    const resource = asked.resourceId;
    if (
      !permission ||
      realm.world.roleAssignments.some(
        (entry) => entry.principalId === principal.id && entry.appRoleId === permission.id,
      )
    )
      continue;
    realm.world.roleAssignments.push({
      tenantId: asked.tenant.id,
      id: newId(),
      principalId: principal.id,
      resourceId: resource,
      appRoleId: permission.id,
      createdDateTime: realm.now().toISOString(),
    });
  }
  realm.save();
  return back({ admin_consent: 'True', tenant: asked.tenant.id, scope: params.get('scope') ?? '' });
}

function understand(c: PracticeContext, query: string) {
  const { realm } = c.env;
  const params = new URLSearchParams(query);
  const tenant = tenantByName(realm, c.req.param('tenant') ?? '');
  if (!tenant)
    return refused('invalid_request', 90002, `Tenant '${c.req.param('tenant')}' not found.`);
  const client = resolveClient(realm, tenant.id, params.get('client_id') ?? '');
  if (isRefusal(client)) return client;
  const redirectUri = params.get('redirect_uri') ?? undefined;
  const platform = checkRedirect(client.app, redirectUri);
  if (isRefusal(platform)) return platform;
  const asked = readScopes(params.get('scope') ?? 'https://graph.microsoft.com/.default');
  if (isRefusal(asked)) return asked;
  const roles = asked.isDefault
    ? client.app.requiredResourceAccess
        .filter((resource) => resource.resourceAppId === resourceAppIds[asked.resource])
        .flatMap((resource) => resource.resourceAccess)
        .filter((access) => access.type === 'Role')
        .flatMap(
          (access) =>
            permissions.find((entry) => entry.id === access.id && entry.type === 'application')
              ?.value ?? [],
        )
    : [];
  const resource = asked.resource;
  return {
    tenant,
    app: client.app,
    redirectUri: redirectUri ?? '',
    resource,
    resourceId: principalId(realm, tenant.id, resource),
    scopes: wantedScopes(client.app, asked),
    roles,
  };
}

const principalId = (
  realm: PracticeContext['env']['realm'],
  tenantId: string,
  resource: 'graph' | 'exchange',
): string => principalOf(realm, tenantId, resourceAppIds[resource])?.id ?? '';
