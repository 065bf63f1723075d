import { GRANT } from '../../cause-steps';
import type { CauseText } from '../../cause-text';

export const texts: Readonly<Record<string, CauseText>> = {
  'sender.sentCopies': {
    title: 'The copies lie in the Sent Items of the account that sent, not of the shared mailbox',
    cause:
      'Nothing is broken: mail sent as a shared mailbox leaves its copy with the account that is signed in, unless the shared mailbox is told to keep one too.',
    fix: [
      'An Exchange administrator runs: Set-Mailbox SHARED-MAILBOX -MessageCopyForSentAsEnabled $true (for Send on Behalf: -MessageCopyForSendOnBehalfEnabled $true).',
      'Only mail sent afterwards gets a copy there.',
    ],
  },
  'sender.wrongAccount': {
    title: 'The site is linked with another account than the From address',
    cause:
      'Whoever signs in on Microsoft’s page becomes the sender. Often the administrator consents and also links the site, so mail leaves from the administrator’s mailbox, is refused, or finds no mailbox.',
    fix: [
      'Link the site again: sign in as the mailbox that sends. A private window helps, so that the browser does not choose the account.',
      'The administrator only grants consent; that is another step.',
      'If From is a shared mailbox: link a licensed user who has Send As on it.',
    ],
  },
  'sender.aliasFrom': {
    title: 'From is an alias or a group, not the mailbox’s primary address',
    cause:
      'Exchange sends under the primary address and refuses or rewrites an alias. A distribution list or Microsoft 365 group cannot be signed in at all.',
    fix: [
      'Set From to the primary address of the mailbox.',
      'Or make the alias a shared mailbox with Send As for the linked user.',
      'An Exchange administrator can allow sending from aliases for the whole organisation (Set-OrganizationConfig -SendFromAliasEnabled $true).',
    ],
  },
  'consent.wrongKind': {
    title:
      'The wrong kind of permission was granted (application instead of delegated, or the other way round)',
    cause:
      'A site that a person links needs delegated permissions. A program that signs in with client ID and secret alone needs application permissions. They carry the same names and do not replace each other.',
    fix: [
      'A plugin with a sign-in button (FluentSMTP, WP Mail SMTP, n8n): add Mail.Send under Delegated permissions.',
      'A program without a sign-in: add Mail.Send under Application permissions.',
      GRANT,
      'Then link again, or fetch a new token.',
    ],
  },
  'consent.wrongApi': {
    title: 'The permission was taken from "Office 365 Exchange Online" instead of Microsoft Graph',
    cause:
      'Both services have a Mail.Send, with different ids. A mailer that uses Graph needs the one of Microsoft Graph.',
    fix: [
      'App registrations > the app > API permissions: add Microsoft Graph > Mail.Send.',
      GRANT,
      'Link the site again.',
    ],
  },
  'graph.sendMailPersonal': {
    title: 'A personal mailbox must be verified before it may send',
    cause:
      'outlook.com accounts that are new or send from an unknown place are held back until the owner confirms.',
    fix: [
      'Sign in to the mailbox in the browser and finish the verification.',
      'Send one mail by hand, then test again.',
    ],
  },
};
