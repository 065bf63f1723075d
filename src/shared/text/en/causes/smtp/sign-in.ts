import { OAUTH, SIGN_IN_LOG } from '../../cause-steps';
import type { CauseText } from '../../cause-text';

export const texts: Readonly<Record<string, CauseText>> = {
  'smtp.5.7.139.tenant': {
    title: 'SMTP sign-in (SMTP AUTH) is switched off for the whole organisation',
    cause: 'Tenant switch is off; true for OAuth SMTP as well.',
    fix: [
      OAUTH,
      'A site that sends through SMTP (also with OAuth): an Exchange administrator switches it on for the one mailbox: Set-CASMailbox -Identity ADDRESS -SmtpClientAuthenticationDisabled $false',
      'Wait up to an hour, then test.',
    ],
  },
  'smtp.5.7.139.mailbox': {
    title: 'SMTP sign-in (SMTP AUTH) is switched off for this mailbox',
    cause: 'Per-mailbox switch is off.',
    fix: [
      'Microsoft 365 admin centre > the user > Mail > Manage email apps: tick Authenticated SMTP. Or: Set-CASMailbox -Identity ADDRESS -SmtpClientAuthenticationDisabled $false',
      'Wait up to an hour, then test.',
      OAUTH,
    ],
  },
  'smtp.5.7.139.securityDefaults': {
    title: 'Security defaults refuse password SMTP',
    cause: 'Password sign-in by SMTP is legacy; security defaults block it.',
    fix: [OAUTH, 'Security defaults can stay on: they do not stop OAuth.'],
  },
  'smtp.5.7.139.basicDisabled': {
    title: 'Sign-in with a password (basic authentication) is switched off',
    cause:
      'An authentication policy refuses passwords, or it is an outlook.com address, where passwords ended in September 2024.',
    fix: [OAUTH, 'outlook.com, hotmail and live addresses: only OAuth works since September 2024.'],
  },
  'smtp.5.7.139.criteria': {
    title:
      'A rule of the organisation refuses the SMTP sign-in (conditional access, authentication policy or missing licence)',
    cause: 'Conditional access / authentication policy or missing licence of the mailbox.',
    fix: [
      `${SIGN_IN_LOG} Filter by the client app "Authenticated SMTP".`,
      'Check that the mailbox has a licence.',
      OAUTH,
    ],
  },
  'smtp.5.7.139.credentials': {
    title: 'The SMTP password is wrong, was changed, or the account uses multi-factor sign-in',
    cause: 'Password wrong, expired, or account with MFA.',
    fix: [
      'Check that the password works on the Microsoft 365 sign-in page and enter it again.',
      OAUTH,
    ],
  },
  'smtp.5.7.139.locked': {
    title: 'Account is locked or disabled',
    cause: 'Sign-in is blocked: shared mailbox account or a lock-out.',
    fix: ['Use a normal user account with Send As.', 'Unlock the account.'],
  },
  'smtp.5.7.139': {
    title: 'Exchange refuses the SMTP sign-in by a rule',
    cause: 'Sign-in rule refuses; the text behind tells which.',
    fix: ['Read the words after 5.7.139: they name the rule.', OAUTH],
  },
  'smtp.5.7.3': {
    title: 'Exchange does not accept this SMTP password or token',
    cause:
      'Password: wrong, or SMTP AUTH is off. Token: made for Graph instead of Outlook, SMTP.Send missing, another user name than the mailbox, or an app that has no right to the mailbox.',
    fix: [
      'Password sign-in: check the password and that SMTP AUTH is on for the mailbox.',
      'OAuth: ask for the scope https://outlook.office.com/SMTP.Send; the user name must be the mailbox address.',
      'App without a user: register the service principal in Exchange with the object ID of the enterprise app and give it the mailbox.',
    ],
  },
  'smtp.5.7.8': {
    title: 'Credentials not accepted',
    cause: 'General form used by other servers (on-premises, other vendor).',
    fix: ['Check that the host is smtp.office365.com; check the credentials.'],
  },
  'smtp.5.7.57': {
    title: 'The site sends without signing in (authentication is off or failed)',
    cause:
      'MAIL FROM was sent without sign-in: authentication off in the plugin, or the sign-in step failed before.',
    fix: ['Turn authentication on; port 587 with STARTTLS.', OAUTH],
  },
  'smtp.5.7.30': {
    title: 'Sending with a password (basic authentication) has ended for this organisation',
    cause: 'Basic authentication for client submission is ended for this tenant.',
    fix: [
      OAUTH,
      'Until Microsoft’s final end an administrator can switch it on again for a time; use that only to bridge the change.',
    ],
  },
  'smtp.mailboxAccess': {
    title: 'The mailbox behind the sign-in cannot be used (no licence, disabled or deleted)',
    cause:
      'Exchange accepted the name but not the mailbox: the account has no mailbox, its licence is gone, or it is disabled.',
    fix: [
      'See whether the account has an Exchange Online licence and a mailbox.',
      'If sign-in is blocked, unblock it, or use a licensed user with Send As.',
      'After a new licence wait up to a day.',
    ],
  },
};
