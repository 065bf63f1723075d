import type { PracticeContext } from '../server/env';
import { isAppAdministrator, tenantById } from '../state/find';
import type { Tenant, User } from '../state/world';
import {
  type AdminConsentRequest,
  type ConsentVersion,
  understandConsent,
} from './admin-consent-request';
import { type Answer, showError } from './answers';
import { approvalAnswer, askApproval } from './approval';
import { giveConsent, giveRole } from './consent';
import { consentWords, roleWords } from './consent-words';
import { isRefusal, type Refusal, refused, traced } from './entra-error';
import { entryRefusal, secondProofRefusal } from './entry';
import { adminConsentPage, secondProofPage } from './pages';
import { publisherOf } from './publisher';
import { hasSecondProof, rememberSecondProof, sessionUsers } from './session';
import { askAccount, type Entrance, postedFields, signInStep } from './sign-in-steps';
import { otherTenantRefusal } from './tenant-refusal';

/** GET /{tenant}/v2.0/adminconsent and /{tenant}/adminconsent: an administrator signs in and agrees for everybody. */
export const adminConsent =
  (version: ConsentVersion) =>
  (c: PracticeContext): Answer => {
    const request = understand(c, version, new URL(c.req.url).search.slice(1));
    if (isRefusal(request)) return showError(c, request);
    const [only, ...others] = sessionUsers(c, request.tenant);
    return only && others.length === 0
      ? review(c, request, only)
      : askAccount(c, entranceOf(c, request));
  };

/** POST: a button on one of the pages. */
export const adminConsentStep =
  (version: ConsentVersion) =>
  async (c: PracticeContext): Promise<Response> => {
    const field = await postedFields(c);
    const request = understand(c, version, field('request'));
    if (isRefusal(request)) return showError(c, request);
    const seen = signInStep(c, entranceOf(c, request), field);
    if ('page' in seen) return seen.page;
    const { user } = seen;
    switch (field('step')) {
      case 'second-proof':
        if (field('answer') !== 'approve') {
          return answerError(c, request, user.tenantId, secondProofRefusal());
        }
        rememberSecondProof(c, user);
        return review(c, request, user);
      case 'consent':
        return field('answer') === 'accept'
          ? accept(c, request, user)
          : answerError(c, request, user.tenantId, declined());
      case 'approval': {
        const next = approvalAnswer(c, entranceOf(c, request), user, field('answer'));
        return 'page' in next ? next.page : answerError(c, request, user.tenantId, next.refusal);
      }
      default:
        return review(c, request, user);
    }
  };

const understand = (c: PracticeContext, version: ConsentVersion, query: string) =>
  understandConsent(c.env.realm, version, c.req.param('tenant') ?? '', query);

const declined = (): Refusal =>
  refused(
    'consent_required',
    65004,
    'The resource owner or authorization server denied the request.',
  );

/** The organisation this person may agree for, or the page that says why not, or not yet. */
function admitted(
  c: PracticeContext,
  request: AdminConsentRequest,
  user: User,
): { readonly tenant: Tenant } | { readonly page: Answer } {
  const tenant = tenantOf(c, request, user);
  if (isRefusal(tenant)) return { page: showError(c, tenant) };
  const barred = entryRefusal(c.env.realm, request.app, tenant, user);
  if (barred) return { page: showError(c, barred) };
  const entrance = entranceOf(c, request);
  if (tenant.conditionalAccess === 'mfa' && !hasSecondProof(c, user)) {
    return { page: c.html(secondProofPage(entrance.action, entrance.query, user.upn)) };
  }
  return mayAgree(request, user) ? { tenant } : { page: askApproval(c, entrance, user, tenant) };
}

function review(c: PracticeContext, request: AdminConsentRequest, user: User): Answer {
  const entry = admitted(c, request, user);
  if ('page' in entry) return entry.page;
  const { action, query, app } = entranceOf(c, request);
  const shown = { name: app.displayName, publisher: publisherOf(app, entry.tenant) };
  return c.html(adminConsentPage(action, query, user.upn, shown, wordsOf(request)));
}

const wordsOf = ({ wanted }: AdminConsentRequest) =>
  wanted.flatMap(({ resource, scopes, roles }) => [
    ...scopes.map((value) => ({ value, says: consentWords(resource, value) })),
    ...roles.map((value) => ({ value, says: roleWords(value) })),
  ]);

const GIVES_EVERYTHING = ['Global Administrator', 'Privileged Role Administrator'];

/** Application permissions of Microsoft Graph take one of the two highest roles. */
function mayAgree(request: AdminConsentRequest, user: User): boolean {
  if (user.roles.some((role) => GIVES_EVERYTHING.includes(role))) return true;
  const high = request.wanted.some(
    ({ resource, roles }) => resource === 'graph' && roles.length > 0,
  );
  return !high && isAppAdministrator(user);
}

const tenantOf = (
  c: PracticeContext,
  request: AdminConsentRequest,
  user: User,
): Tenant | Refusal => {
  const home = tenantById(c.env.realm, user.tenantId);
  if (!home) return refused('invalid_request', 90002, 'Tenant not found.');
  const tenant = request.tenant ?? home;
  return tenant.id === home.id ? tenant : otherTenantRefusal(request.app, tenant, user);
};

function accept(c: PracticeContext, request: AdminConsentRequest, user: User): Answer {
  const { realm } = c.env;
  const entry = admitted(c, request, user);
  if ('page' in entry) return entry.page;
  const { tenant } = entry;
  for (const { resource, scopes, roles } of request.wanted) {
    if (scopes.length > 0) giveConsent(realm, tenant, request.app, resource, scopes, null);
    for (const role of roles) giveRole(realm, tenant, request.app, resource, role);
  }
  realm.save();
  return goBack(c, request, {
    admin_consent: 'True',
    tenant: tenant.id,
    ...(request.scope === null ? {} : { scope: request.scope }),
    ...(request.state === null ? {} : { state: request.state }),
  });
}

/** The first version has a wording of its own for a "no", without tenant and state. */
function answerError(
  c: PracticeContext,
  request: AdminConsentRequest,
  tenantId: string,
  refusal: Refusal,
): Answer {
  if (request.version === 'v1' && refusal.code === declined().code) {
    return goBack(c, request, {
      error: 'permission_denied',
      error_description: 'The admin canceled the request',
    });
  }
  return goBack(c, request, {
    error: refusal.error,
    error_description: traced(c, refusal).description,
    admin_consent: 'True',
    tenant: request.tenant?.id ?? tenantId,
    ...(request.state === null ? {} : { state: request.state }),
  });
}

function goBack(
  c: PracticeContext,
  request: AdminConsentRequest,
  fields: Readonly<Record<string, string>>,
): Answer {
  const target = c.env.reachable(request.redirectUri);
  return c.redirect(`${target}${target.includes('?') ? '&' : '?'}${new URLSearchParams(fields)}`);
}

const entranceOf = (c: PracticeContext, request: AdminConsentRequest): Entrance => ({
  action: c.env.reachable(
    `https://login.microsoftonline.com/${c.req.param('tenant')}${request.version === 'v2' ? '/v2.0' : ''}/adminconsent`,
  ),
  query: request.query,
  app: request.app,
  tenant: request.tenant,
  fresh: false,
  domain: null,
});
