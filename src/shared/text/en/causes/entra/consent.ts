import { GRANT } from '../../cause-steps';
import type { CauseText } from '../../cause-text';

export const texts: Readonly<Record<string, CauseText>> = {
  AADSTS65001: {
    title: 'No consent for this app',
    cause:
      'The user or administrator never agreed to one of the requested scopes, or the agreement was withdrawn. Seen at refresh time as well, when a scope was added later.',
    fix: ['List the tenant-wide and user grants and compare with what the plugin asks.', GRANT],
  },
  AADSTS65002: {
    title: 'A Microsoft-owned client id was used for something it is not pre-authorized for',
    cause:
      "Microsoft's own client ids may only ask for scopes Microsoft arranged between the two first-party apps.",
    fix: ['Use an own app registration instead of borrowing a Microsoft client id.'],
  },
  AADSTS65004: {
    title: 'The permission page was answered with Cancel',
    cause: 'The user (or the admin on the consent link) pressed Cancel.',
    fix: [
      'Repeat the sign-in and accept, or let an administrator grant consent for the organization.',
    ],
  },
  AADSTS65005: {
    title: 'The app does not list the resource it asks for',
    cause:
      'The token request names an API or scope that is not in the list of required permissions (single-API v1 style apps), or the resource is not available in the tenant.',
    fix: ['Add the missing API and scope to the registration (API permissions).', GRANT],
  },
  AADSTS650051: {
    title: 'Tenant is not in a state to add the app',
    cause:
      'Known for viral (unmanaged, e-mail verified) directories that nobody took over; another wording reports that a service principal with the same name already exists.',
    fix: [
      'Find out whether the domain belongs to an unmanaged directory and do the admin takeover, or sign in to the right tenant.',
      'If the text says the service principal is present already: wait a few minutes and retry, then remove the duplicate enterprise app.',
    ],
  },
  AADSTS650052: {
    title: 'The organization has no subscription for the needed service',
    cause:
      'The resource (for instance Exchange Online or Graph part) is not enabled in the tenant: no licence, or its service principal is missing.',
    fix: [
      'Check that the tenant owns an Exchange Online plan.',
      'Check that the resource service principal exists and is enabled.',
      'Consent again.',
    ],
  },
  AADSTS650054: {
    title: 'A permission that no longer exists is requested',
    cause: 'The registration asks for a scope that the resource removed or never had.',
    fix: ['Remove unknown entries from API permissions and add the current ones.'],
  },
  AADSTS650056: {
    title: 'Misconfigured application',
    cause:
      'No permission declared in the app, consent missing for the tenant, or the request is for a tenant in which the app id does not fit.',
    fix: [
      'Declare at least User.Read and the mail scopes.',
      GRANT,
      'Check the client id and the tenant in the sign-in address.',
    ],
  },
  AADSTS650057: {
    title: "Resource not in the app's permission list",
    cause: 'The v1 style request names a resource that is not declared.',
    fix: [
      'Declare the API (Microsoft Graph) with the wanted delegated permissions.',
      'Make sure that Graph was chosen, not "Office 365 Exchange Online", for plugins that talk to Graph.',
    ],
  },
  AADSTS90094: {
    title: 'Administrator approval needed',
    cause:
      'A requested scope may be consented by administrators only. In tenants with the Microsoft-managed consent policy this hits Mail.ReadWrite (FluentSMTP asks for it) even though it is normally user-consentable.',
    fix: [
      GRANT,
      'The mailbox user signs in afterwards; being Global Administrator is not needed for the mailbox user.',
    ],
  },
  AADSTS90095: {
    title: 'Administrator approval needed (request can be sent)',
    cause: 'Same as 90094, but the tenant lets the user file a request.',
    fix: [
      'Send the request that the page offers and let a reviewer approve it, or go on with the next step.',
      GRANT,
      'Then link the site again as the mailbox user.',
    ],
  },
  AADSTS90093: {
    title: 'Directory refused the consent',
    cause:
      'Graph answered forbidden while writing the consent, mostly because the signed-in user may not consent for others.',
    fix: [
      'Sign in with a role that may consent (Cloud Application Administrator for delegated scopes, Privileged Role or Global Administrator for Graph application permissions).',
    ],
  },
  AADSTS90008: {
    title: 'App lacks the basic sign-in permission',
    cause: 'The registration does not declare any Graph/User.Read permission.',
    fix: ['Add User.Read (delegated) to the app.', GRANT],
  },
  AADSTS90090: {
    title: 'Graph could not be used while consenting',
    cause: 'Transient or forbidden error in the consent step.',
    fix: ['Retry; then check the role of the person who consents.'],
  },
  AADSTS90099: {
    title: 'App was not authorized in this tenant',
    cause: 'A partner/delegated app lacks the pre-authorization.',
    fix: ['Let an administrator of the tenant consent.'],
  },
  'entra.needAdminApproval': {
    title: '"Need admin approval": this user may not agree to the app alone',
    cause:
      "The organisation does not let this user agree. Most often Microsoft's own consent policy keeps mail-reading permissions (FluentSMTP asks for Mail.ReadWrite) for administrators; sometimes consent is switched off or the app comes from another organisation.",
    fix: [GRANT, 'The mailbox user then links the site. That user needs no administrator role.'],
  },
  'entra.unverified': {
    title: 'The app is shown as "unverified": this stops nobody in your own organisation',
    cause:
      'Publisher verification is missing; it has nothing to do with the app gallery. In the own tenant it is cosmetic; in other tenants users may not consent to unverified multi-tenant apps made after Nov 2020.',
    fix: [
      'Own tenant: ignore, or grant admin consent.',
      'Own product used by many tenants: verify the publisher with a Partner Center account.',
    ],
  },
  'entra.access_denied': {
    title: 'The sign-in or the permission page was cancelled',
    cause: 'Somebody pressed Cancel on the Microsoft page, or a rule of the organisation refused.',
    fix: [
      'Start the Microsoft sign-in once more and accept.',
      'If the page does not offer Accept: an administrator has to grant consent first.',
    ],
  },
  AADSTS650053: {
    title: 'The site asks for a permission that does not exist on this service',
    cause:
      'A scope name is misspelt, or it belongs to another service (Graph names asked of Exchange, or the other way round).',
    fix: [
      'Compare the scopes that the site asks for with the names of the service: Mail.Send for Microsoft Graph, SMTP.Send for Outlook.',
      'Do not mix scopes of Graph and Outlook in one request.',
    ],
  },
  AADSTS9002341: {
    title: 'Consent for single sign-on is missing',
    cause: 'The user has not yet allowed the app to use the sign-in.',
    fix: ['Link the site again and accept the permission page.'],
  },
};
