import { GRANT, SENDAS } from '../../cause-steps';
import type { CauseText } from '../../cause-text';

export const texts: Readonly<Record<string, CauseText>> = {
  'graph.ErrorAccessDenied.oDataPolicy': {
    title: 'The app may not use this mailbox: an Exchange rule limits it to others',
    cause: 'An application access policy (legacy) or the RBAC scope does not include this mailbox.',
    fix: [
      'Exchange admin: Test-ApplicationAccessPolicy / Test-ServicePrincipalAuthorization for the mailbox.',
      'Add the mailbox to the scope group; wait 30 minutes to 2 hours for caches.',
    ],
  },
  'graph.ErrorAccessDenied': {
    title: 'The permission to send (Mail.Send) is missing in the token',
    cause:
      'The permission to send is not in the token (Mail.Send, or Mail.Send.Shared for another mailbox), or the call goes to a mailbox that the account may not open (/users/OTHER/sendMail without Full Access).',
    fix: [
      'App registrations > the app > API permissions: Microsoft Graph, Mail.Send must stand there as Granted. Delegated if a person links the site, Application if the app sends alone.',
      GRANT,
      'Link again: an old token keeps the old permissions.',
      'For a shared mailbox send through /me/sendMail with that From, and give Send As.',
    ],
  },
  'graph.ErrorSendAsDenied': {
    title: 'The linked account may not send from this From address (Send As is missing)',
    cause:
      'The From address differs from the mailbox that signed in, and the signed-in account has no right to send as it. Or the From address is an alias, a group or a typing error.',
    fix: [
      'See which account the site is linked with. It must be the mailbox that sends, or a user with Send As on it.',
      SENDAS,
      'Forms and other plugins must use a permitted From address: switch on "force From".',
    ],
  },
  'graph.MailboxNotEnabledForRESTAPI': {
    title:
      'The linked account has no Exchange Online mailbox (no licence, guest, or an administrator without mailbox)',
    cause:
      'No Exchange licence, licence added minutes ago, mailbox soft-deleted, still on premises, or a guest/admin account without mailbox. In FluentSMTP up to 2.2.95 this shows only as "Not Found".',
    fix: [
      'See which account is linked. Often it is the administrator, who has no mailbox.',
      'Link the site as a user who has a mailbox, or give that account an Exchange Online licence.',
      'After a new licence it takes up to a day until the mailbox answers.',
    ],
  },
  'graph.MailboxNotSupportedForRESTAPI': {
    title: 'Mailbox type not supported by Graph',
    cause:
      'The mailbox kind or its state (e.g. older dedicated/on-premises, mailbox being moved) is not served.',
    fix: ['Use an Exchange Online user or shared mailbox.'],
  },
  'graph.MailboxNotHostedInExchangeOnline': {
    title: 'Mailbox is on premises',
    cause: 'Hybrid: the mailbox was not migrated.',
    fix: ['Migrate it or use another sender.'],
  },
  'graph.ErrorInvalidUser': {
    title: 'The sender is not a mailbox of this organisation (typing error, group or other tenant)',
    cause: 'The address in /users/{x} is not a mailbox of this tenant (typo, group, wrong tenant).',
    fix: [
      'Look the address up; use the user principal name or object id.',
      'Is it a Microsoft 365 group or distribution list? Then it cannot send this way.',
    ],
  },
  'graph.ErrorItemNotFound': {
    title: 'Message not found',
    cause: 'The item was moved or deleted (ids change on move), or is in another mailbox.',
    fix: ['Search again by marker; ask for immutable ids (Prefer: IdType="ImmutableId").'],
  },
  'graph.ErrorInvalidRecipients': {
    title: 'Recipient is not valid',
    cause: 'Missing or malformed address.',
    fix: ['Correct To/Cc/Bcc.'],
  },
  'graph.ErrorMimeContent': {
    title: 'MIME body not readable',
    cause: 'Body is not clean base64, or another plugin changed it.',
    fix: ['Update the mail plugin; turn off plugins that hook into the mail body.'],
  },
  'graph.InvalidHeader': {
    title: 'Custom header not allowed',
    cause: 'Header names must begin with x- and at most five are taken.',
    fix: ['Remove the header (often added by a plugin).'],
  },
  'graph.MessageSizeExceeded': {
    title: 'The mail is too big for one call (about 4 MB with attachments)',
    cause: 'The simple call takes about 4 MB with encoding.',
    fix: [
      'Send smaller attachments or links, or a mailer which uploads through a draft (needs Mail.ReadWrite).',
    ],
  },
  'graph.noExchange': {
    title: 'The organisation has no Exchange Online (or the token is of another organisation)',
    cause:
      'Graph finds no mail service for the tenant of the token: no licence with a mailbox, or a personal or foreign account was used.',
    fix: [
      'Check that the organisation has a licence with Exchange Online.',
      'Sign in with an account of the organisation that has the mailbox.',
    ],
  },
};
