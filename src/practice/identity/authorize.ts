import type { PracticeContext } from '../server/env';
import { isAppAdministrator, tenantById, userByName } from '../state/find';
import type { User } from '../state/world';
import { type Answer, answerCode, answerError, showError } from './answers';
import { approvalAnswer, askApproval } from './approval';
import { type AuthorizeRequest, understand } from './authorize-request';
import { giveConsent, mayConsent, missingConsent } from './consent';
import { consentWords } from './consent-words';
import { isRefusal, refused } from './entra-error';
import { entryRefusal, secondProofRefusal } from './entry';
import { consentPage, secondProofPage } from './pages';
import { publisherOf } from './publisher';
import { hasSecondProof, rememberSecondProof, sessionUsers } from './session';
import { askAccount, askPassword, type Entrance, postedFields, signInStep } from './sign-in-steps';
import { otherTenantRefusal } from './tenant-refusal';
import { undeclaredRefusal } from './undeclared';
import { versionOf } from './version';

const understood = (c: PracticeContext, query: string) =>
  understand(c.env.realm, versionOf(c), c.req.param('tenant') ?? 'common', query);

/** GET: the start of a sign-in. */
export function authorize(c: PracticeContext): Answer {
  const query = new URL(c.req.url).search.slice(1);
  const request = understood(c, query);
  if (isRefusal(request)) return showError(c, request);
  const signedIn = sessionUsers(c, request.tenant);
  const hinted = request.loginHint ? userByName(c.env.realm, request.loginHint) : undefined;
  if (request.prompt === 'none') {
    const [only] = hinted ? signedIn.filter((user) => user.id === hinted.id) : signedIn;
    if (!only) {
      return answerError(
        c,
        request,
        refused(
          'login_required',
          50058,
          'A silent sign-in request was sent but no user is signed in.',
        ),
      );
    }
    return afterSignIn(c, request, only);
  }
  if (request.prompt !== 'select_account' && hinted) {
    const known = signedIn.some((user) => user.id === hinted.id) && request.prompt !== 'login';
    return known ? afterSignIn(c, request, hinted) : askPassword(c, entranceOf(c, request), hinted);
  }
  const [only] = signedIn;
  if (!request.prompt && only && signedIn.length === 1) return afterSignIn(c, request, only);
  return askAccount(c, entranceOf(c, request));
}

/** POST: a button on one of the pages. */
export async function authorizeStep(c: PracticeContext): Promise<Response> {
  const field = await postedFields(c);
  const request = understood(c, field('request'));
  if (isRefusal(request)) return showError(c, request);
  const seen = signInStep(c, entranceOf(c, request), field);
  if ('page' in seen) return seen.page;
  const { user } = seen;
  switch (field('step')) {
    case 'account':
    case 'password':
      return afterSignIn(c, request, user);
    case 'second-proof':
      if (field('answer') !== 'approve') return answerError(c, request, secondProofRefusal());
      rememberSecondProof(c, user);
      return afterSignIn(c, request, user);
    case 'consent':
      return field('answer') === 'accept'
        ? accept(c, request, user, field('organisation') === 'yes')
        : answerError(
            c,
            request,
            refused('access_denied', 65004, 'User declined to consent to access the app.', {
              suberror: 'consent_required',
            }),
          );
    case 'approval': {
      const next = approvalAnswer(c, entranceOf(c, request), user, field('answer'));
      return 'page' in next ? next.page : answerError(c, request, next.refusal);
    }
    default:
      return showError(
        c,
        refused(
          'invalid_request',
          900144,
          "The request body must contain the following parameter: 'step'.",
        ),
      );
  }
}

/** Signed in: is this person let in, and has everything been agreed to? */
export function afterSignIn(c: PracticeContext, request: AuthorizeRequest, user: User): Answer {
  const { realm } = c.env;
  const home = tenantById(realm, user.tenantId);
  const tenant = request.tenant ?? home;
  if (!home || !tenant) return showError(c, refused('invalid_request', 90002, 'Tenant not found.'));
  if (
    tenant.id !== home.id ||
    (request.tenant === null && request.app.signInAudience === 'AzureADMyOrg')
  ) {
    return showError(c, otherTenantRefusal(request.app, tenant, user));
  }
  const barred = entryRefusal(realm, request.app, tenant, user);
  if (barred) return barred.code === 50057 ? showError(c, barred) : answerError(c, request, barred);
  if (tenant.conditionalAccess === 'mfa' && !hasSecondProof(c, user)) {
    return request.prompt === 'none'
      ? answerError(c, request, secondProofRefusal())
      : c.html(secondProofPage(here(c), request.query, user.upn));
  }
  const undeclared = undeclaredRefusal(c, tenant, request.app, user, request.asked);
  if (undeclared) return answerError(c, request, undeclared);
  const missing = missingConsent(realm, tenant, request.app, user, request.asked);
  const forced = request.prompt === 'consent' || request.prompt === 'admin_consent';
  if (missing.length === 0 && !forced) return answerCode(c, request, user, tenant);
  if (request.prompt === 'none') {
    return answerError(
      c,
      request,
      refused(
        'consent_required',
        65001,
        `The user or administrator has not consented to use the application with ID '${request.app.appId}' named '${request.app.displayName}'. Send an interactive authorization request for this user and resource.`,
      ),
    );
  }
  if (!mayConsent(tenant, user, request.asked, missing)) {
    return askApproval(c, entranceOf(c, request), user, tenant);
  }
  return c.html(
    consentPage(
      here(c),
      request.query,
      user.upn,
      {
        name: request.app.displayName,
        publisher: publisherOf(request.app, home),
      },
      (missing.length > 0 ? missing : request.asked.permissions).map((value) => ({
        value,
        says: consentWords(request.asked.resource, value),
      })),
      { mayGive: isAppAdministrator(user), given: request.prompt === 'admin_consent' },
    ),
  );
}

function accept(
  c: PracticeContext,
  request: AuthorizeRequest,
  user: User,
  everybody: boolean,
): Answer {
  const { realm } = c.env;
  const tenant = tenantById(realm, user.tenantId);
  if (!tenant) return showError(c, refused('invalid_request', 90002, 'Tenant not found.'));
  const missing = missingConsent(realm, tenant, request.app, user, request.asked);
  if (!mayConsent(tenant, user, request.asked, missing)) {
    return askApproval(c, entranceOf(c, request), user, tenant);
  }
  const forAll = everybody && isAppAdministrator(user);
  giveConsent(realm, tenant, request.app, request.asked.resource, missing, forAll ? null : user.id);
  realm.save();
  return answerCode(c, request, user, tenant);
}

const entranceOf = (c: PracticeContext, request: AuthorizeRequest): Entrance => ({
  action: here(c),
  query: request.query,
  app: request.app,
  tenant: request.tenant,
  fresh: request.prompt === 'login',
  domain: request.domainHint,
});

const here = (c: PracticeContext): string =>
  c.env.reachable(
    `https://login.microsoftonline.com/${c.req.param('tenant') ?? 'common'}/oauth2${versionOf(c) === 'v2' ? '/v2.0' : ''}/authorize`,
  );
