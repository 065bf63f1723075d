import type { PracticeContext } from '../server/env';
import { isAppAdministrator, tenantById, userByName } from '../state/find';
import type { User } from '../state/world';
import { type Answer, answerCode, answerError, showError } from './answers';
import { type AuthorizeRequest, understand } from './authorize-request';
import { giveConsent, mayConsent, missingConsent } from './consent';
import { consentWords } from './consent-words';
import { isRefusal, refused } from './entra-error';
import { entryRefusal, secondProofRefusal } from './entry';
import { accountPage, approvalPage, consentPage, passwordPage, secondProofPage } from './pages';
import { hasSecondProof, remember, rememberSecondProof, sessionUsers } from './session';

/** GET: the start of a sign-in. */
export function authorize(c: PracticeContext): Answer {
  const query = new URL(c.req.url).search.slice(1);
  const request = understand(c.env.realm, c.req.param('tenant') ?? 'common', query);
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
    return known
      ? afterSignIn(c, request, hinted)
      : c.html(passwordPage(here(c), request.query, hinted.upn, null));
  }
  const [only] = signedIn;
  if (!request.prompt && only && signedIn.length === 1) return afterSignIn(c, request, only);
  return showPicker(c, request, signedIn);
}

/** POST: a button on one of the pages. */
export async function authorizeStep(c: PracticeContext): Promise<Response> {
  const form = await c.req.parseBody();
  const field = (name: string): string => (typeof form[name] === 'string' ? form[name] : '');
  const request = understand(c.env.realm, c.req.param('tenant') ?? 'common', field('request'));
  if (isRefusal(request)) return showError(c, request);
  const user = userByName(c.env.realm, field('upn'));
  if (!user) {
    return showError(
      c,
      refused(
        'invalid_request',
        50034,
        `The user account {EUII Hidden} does not exist in the ${request.tenant?.name ?? 'organization'} directory. To sign into this application, the account must be added to the directory.`,
      ),
    );
  }
  const step = field('step');
  const first = step === 'account' || step === 'password';
  if (!first && !sessionUsers(c, null).some((known) => known.id === user.id)) {
    return c.html(passwordPage(here(c), request.query, user.upn, null));
  }
  switch (step) {
    case 'second-proof':
      if (field('answer') !== 'approve') return answerError(c, request, secondProofRefusal());
      rememberSecondProof(c, user);
      return afterSignIn(c, request, user);
    case 'account':
      return sessionUsers(c, null).some((known) => known.id === user.id)
        ? afterSignIn(c, request, user)
        : c.html(passwordPage(here(c), request.query, user.upn, null));
    case 'password':
      if (field('password') !== user.password) {
        return c.html(
          passwordPage(
            here(c),
            request.query,
            user.upn,
            'Your account or password is incorrect. (AADSTS50126)',
          ),
        );
      }
      remember(c, user);
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
    case 'approval':
      return answerError(
        c,
        request,
        refused(
          'access_denied',
          90094,
          'An administrator of this organization must grant consent to this application. The user may not.',
        ),
      );
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
function afterSignIn(c: PracticeContext, request: AuthorizeRequest, user: User): Answer {
  const { realm } = c.env;
  const home = tenantById(realm, user.tenantId);
  const tenant = request.tenant ?? home;
  if (!home || !tenant) return showError(c, refused('invalid_request', 90002, 'Tenant not found.'));
  if (
    tenant.id !== home.id ||
    (request.tenant === null && request.app.signInAudience === 'AzureADMyOrg')
  ) {
    return showError(
      c,
      refused(
        'invalid_request',
        50020,
        `User account '${user.upn}' from identity provider 'https://sts.windows.net/${home.id}/' does not exist in tenant '${tenant.name}' and cannot access the application '${request.app.appId}'(${request.app.displayName}) in that tenant. The account needs to be added as an external user in the tenant first. Sign out and sign in again with a different Azure Active Directory user account.`,
      ),
    );
  }
  const barred = entryRefusal(realm, request.app, tenant, user);
  if (barred) return barred.code === 50057 ? showError(c, barred) : answerError(c, request, barred);
  if (tenant.conditionalAccess === 'mfa' && !hasSecondProof(c, user)) {
    return request.prompt === 'none'
      ? answerError(c, request, secondProofRefusal())
      : c.html(secondProofPage(here(c), request.query, user.upn));
  }
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
    return c.html(approvalPage(here(c), request.query, user.upn, request.app.displayName));
  }
  return c.html(
    consentPage(
      here(c),
      request.query,
      user.upn,
      {
        name: request.app.displayName,
        publisher:
          request.app.tenantId === user.tenantId
            ? home.name
            : request.app.displayName.startsWith('Microsoft')
              ? 'Microsoft (practice)'
              : 'unverified',
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
    return c.html(approvalPage(here(c), request.query, user.upn, request.app.displayName));
  }
  const forAll = everybody && isAppAdministrator(user);
  giveConsent(realm, tenant, request.app, request.asked.resource, missing, forAll ? null : user.id);
  realm.save();
  return answerCode(c, request, user, tenant);
}

function showPicker(
  c: PracticeContext,
  request: AuthorizeRequest,
  signedIn: readonly User[],
): Answer {
  const accounts = c.env.realm.world.users
    .filter((user) => user.userType === 'Member' && user.enabled)
    .map((user) => ({
      upn: user.upn,
      name: user.displayName,
      signedIn: signedIn.some((known) => known.id === user.id),
    }))
    .sort((a, b) => Number(b.signedIn) - Number(a.signedIn));
  return c.html(accountPage(here(c), request.query, request.app.displayName, accounts));
}

const here = (c: PracticeContext): string =>
  c.env.reachable(
    `https://login.microsoftonline.com/${c.req.param('tenant')}/oauth2/v2.0/authorize`,
  );
