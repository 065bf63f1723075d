import { RELINK, SENDAS } from '../../cause-steps';
import type { CauseText } from '../../cause-text';

export const texts: Readonly<Record<string, CauseText>> = {
  AADSTS90072: {
    title: 'Account is not in this tenant',
    cause:
      'A work or personal account from elsewhere signed in to an app/tenant that does not know it.',
    fix: [
      'Sign out of other accounts or use a private window.',
      "Sign in with an account of the mailbox's tenant, or invite the user as guest (guests have no mailbox there, so that is rarely right for mail).",
    ],
  },
  AADSTS50020: {
    title: 'Account from another directory',
    cause:
      'The signed-in account is not a member of the tenant in the address (typical: browser still signed in with another company or a personal account).',
    fix: [
      'Use a private window, sign out elsewhere, and pick the mailbox account of the right organisation.',
      'Check the tenant ID entered in the site.',
      'Only if people of another organisation must sign in: let the app accept several organisations.',
    ],
  },
  AADSTS50034: {
    title: 'User does not exist in the directory',
    cause: 'Typing error in the address, alias used instead of the sign-in name, or wrong tenant.',
    fix: ['Sign in with the user principal name.', 'Look the user up by address.'],
  },
  AADSTS50053: {
    title: 'Account locked or address blocked',
    cause:
      'Too many wrong passwords, or sign-in from an address with bad reputation (shared hosting address).',
    fix: [
      'Wait, then sign in once with the right password.',
      'Stop the old basic-auth clients that keep trying.',
      'Look at the sign-in log for the blocking address.',
    ],
  },
  AADSTS50055: {
    title: 'Password expired',
    cause: 'The password must be renewed before sign-in goes on.',
    fix: ['Sign in at the Microsoft 365 page and set a new password, then link the site again.'],
  },
  AADSTS50056: {
    title: 'No password stored for this user',
    cause:
      'The directory holds no password for the account (federated, passkey-only or broken sync).',
    fix: [
      'Sign in interactively through the company page; do not use password flows.',
      'Ask the identity team to check password hash sync.',
    ],
  },
  AADSTS50057: {
    title: 'The account is disabled: a shared mailbox cannot sign in itself',
    cause:
      'Sign-in is blocked for this account. Most often somebody signs in as the shared mailbox itself; its account is disabled by design.',
    fix: [
      'Do not sign in as the shared mailbox. Sign in as a licensed user who has Send As on it, and keep the shared address as From.',
      SENDAS,
      'If it is a normal user: unblock the sign-in in the Microsoft 365 admin centre.',
    ],
  },
  AADSTS50058: {
    title: 'Silent sign-in without a session',
    cause:
      'A sign-in without prompt was tried and the browser had no (or more than one) session, often due to blocked third-party cookies.',
    fix: ['Sign in interactively.'],
  },
  AADSTS50085: {
    title: 'Refresh token needs a sign-in at the outside identity provider',
    cause: 'The account is backed by a social or partner provider.',
    fix: [RELINK],
  },
  AADSTS50089: {
    title: 'Sign-in page was open too long',
    cause: 'The flow token ran out before the user finished.',
    fix: ['Start again and finish within a few minutes.'],
  },
  AADSTS50125: {
    title: 'Password reset or registration interrupts the sign-in',
    cause: 'The user must first reset the password or register.',
    fix: ['Finish the interrupt in the browser, then link again.'],
  },
  AADSTS50126: {
    title: 'User name or password is wrong',
    cause:
      'Wrong credentials, or an app still uses stored basic credentials after a password change.',
    fix: ['Sign in again with the right password; prefer the OAuth mailer.'],
  },
  AADSTS50132: {
    title: 'Session no longer valid (credentials changed)',
    cause: 'Password expired/changed or session revoked.',
    fix: [RELINK],
  },
  AADSTS50133: {
    title: 'Session no longer valid (expired or password changed)',
    cause:
      'The browser session or artifact behind the token ended through expiry or a recent password change.',
    fix: [RELINK],
  },
  AADSTS50140: {
    title: '"Stay signed in" interrupt',
    cause: 'Not a failure.',
    fix: ['Continue the sign-in.'],
  },
  AADSTS50144: {
    title: 'On-premises password expired',
    cause: 'The local AD password must be changed.',
    fix: ['Change it on premises, then link again.'],
  },
  AADSTS50199: {
    title: 'User confirmation needed',
    cause: 'An interrupt for safety when the sign-in comes from an app.',
    fix: ['Confirm on the page.'],
  },
  AADSTS50014: {
    title: 'Guest has not accepted the invitation',
    cause: 'The guest account is pending.',
    fix: ['Accept the invitation, or use a member account; guests have no mailbox here.'],
  },
  AADSTS500208: {
    title: 'Account type does not fit the sign-in address',
    cause: 'A personal account on a work-only address or the other way round.',
    fix: ['Use an account of the type that the app accepts, or change supported account types.'],
  },
  AADSTS500212: {
    title: "Blocked by the user's home tenant (outbound policy)",
    cause: 'Cross-tenant access settings forbid it.',
    fix: ["The home tenant's admin must allow the outbound access."],
  },
  AADSTS500213: {
    title: 'Blocked by the resource tenant (inbound policy)',
    cause: 'Cross-tenant access settings forbid it.',
    fix: ["The resource tenant's admin must allow the inbound access."],
  },
  AADSTS9002331: {
    title: 'App is for personal accounts only',
    cause: 'A work account or /common was used with a personal-only app.',
    fix: ['Change supported account types, or use /consumers.'],
  },
  AADSTS9002332: {
    title: 'App is for work accounts only',
    cause: 'The /consumers address was used.',
    fix: ['Use /organizations or the tenant.'],
  },
  AADSTS90101: {
    title: 'E-mail address not valid',
    cause: 'The value is not an e-mail address.',
    fix: ['Correct it.'],
  },
  AADSTS16000: {
    title: 'Choose or switch the account',
    cause:
      'Several or unsuitable sessions; the account in the browser is not known in the tenant of the app.',
    fix: ['Sign out, or use a private window, and pick the mailbox account.'],
  },
  AADSTS16001: {
    title: 'Chosen account not usable',
    cause: 'The session selected is invalid.',
    fix: ['Pick another account.'],
  },
  AADSTS16003: {
    title: 'Account was not added to the tenant',
    cause: 'The user of this session does not exist in the resource tenant.',
    fix: ['Sign in with an account of that tenant.'],
  },
  AADSTS165900: {
    title: 'Request not valid',
    cause: 'Internal request check failed, mostly stale sign-in page or cookies.',
    fix: ['Clear cookies / private window, start again.'],
  },
  AADSTS40016: {
    title: 'Outside identity provider returned an OAuth error',
    cause: 'Family 40008-40016: the federated provider failed.',
    fix: ['Retry; then ask the owner of the identity provider.'],
  },
  AADSTS40008: {
    title: 'Outside identity provider failed for good',
    cause: 'Non-retryable fault at the federated provider.',
    fix: ['Ask the owner of the identity provider.'],
  },
  AADSTS1200xx: {
    title: 'Password change did not work',
    cause:
      'Family 120000-120021: the password change page refused (wrong old password, weak new one, contains the name, on-premises rule, lock-out, service fault).',
    fix: [
      'Follow the hint on the page; choose a stronger password; for synced users change it on premises.',
      'Then link the site again.',
    ],
  },
  'entra.msaNotEnabled': {
    title: 'Personal account used, app does not take personal accounts',
    cause: 'The registration accepts work accounts only (or the tenant field names a tenant).',
    fix: [
      'Use a work account, or change the supported account types to include personal accounts (mind the limits: two secrets, no query string in redirect addresses).',
    ],
  },
  'entra.federation': {
    title: 'The company’s own sign-in service failed',
    cause:
      'The account is signed in by an outside or on-premises identity provider, and that refused or failed.',
    fix: [
      'Try again in a private window.',
      'Ask whoever looks after the company sign-in (federation).',
    ],
  },
  'entra.passThrough': {
    title: 'The on-premises password check failed',
    cause:
      'Passwords are checked by an agent in the company network, and it did not answer or refused.',
    fix: [
      'See whether the agent servers and Active Directory are up and their clocks are right.',
      'Try again afterwards.',
    ],
  },
  'entra.seamless': {
    title: 'Seamless sign-on in the company network failed',
    cause:
      'The browser offered a Windows sign-in that Microsoft could not use. It is no matter of the mail app.',
    fix: ['Use a private window and type the account.'],
  },
  AADSTS51004: {
    title: 'The account is not in this directory',
    cause: 'The site asks the wrong organisation, or the account is from elsewhere.',
    fix: [
      'Sign in with an account of the organisation whose mailbox sends.',
      'Check the tenant ID entered in the site.',
    ],
  },
  'entra.conflictingIdentity': {
    title: 'The user could not be found or the password not be checked',
    cause: 'The sign-in has conflicting or wrong account data.',
    fix: ['Sign in again in a private window with the full address.'],
  },
  AADSTS54000: {
    title: 'The account belongs to a minor and is blocked by an age rule',
    cause: 'Microsoft marks the account as under age.',
    fix: ['Use another account for the website’s mail.'],
  },
  AADSTS500200: {
    title: 'A personal Microsoft account was used where only work accounts are accepted',
    cause: 'The address for organisations does not take outlook.com, hotmail or live accounts.',
    fix: [
      'Sign in with the work account of the mailbox.',
      'For a personal mailbox: let the app accept personal accounts and sign in through /common or /consumers.',
    ],
  },
  'entra.unknownName': {
    title: 'The sign-in name is not known',
    cause: 'Microsoft cannot find out which organisation the name belongs to.',
    fix: ['Type the full address of the mailbox account.'],
  },
  'entra.browserSession': {
    title: 'The browser session does not fit',
    cause: 'The page relied on a session that no longer exists.',
    fix: ['Use a private window and sign in once.'],
  },
  'entra.deviceKey': {
    title: 'The Windows Hello or key sign-in failed',
    cause: 'The device key of the person was not accepted. It is no matter of the mail app.',
    fix: ['Sign in with another method, in a private window.'],
  },
  AADSTS500341: {
    title: 'The account was deleted',
    cause: 'The user account does not exist any more in this directory.',
    fix: [
      'Restore the user within 30 days (Users > Deleted users), or link the site as another mailbox user.',
    ],
  },
  AADSTS500571: {
    title: 'The guest account is disabled',
    cause: 'The sign-in used a guest whose account is blocked.',
    fix: ['Link the site as a member of the organisation that has a mailbox.'],
  },
};
