import { RELINK, SENDAS } from '../../cause-steps';
import type { CauseText } from '../../cause-text';

export const texts: Readonly<Record<string, CauseText>> = {
  'wp.fluent.forbidden': {
    title:
      'Microsoft refused to send (403): no Send As right for the From address, or Mail.Send is missing',
    cause:
      'The number 422 or 423 is FluentSMTP’s own. The word is Microsoft’s: Forbidden is HTTP 403. Either the linked account may not send as the From address, or the permission to send is missing.',
    fix: [
      'See which account the site is linked with. Link it as the mailbox that sends, not as an administrator.',
      SENDAS,
      'Check that Mail.Send and Mail.Send.Shared (Microsoft Graph, delegated) are granted.',
      'Update FluentSMTP to 2.3.0 or later: it then shows Microsoft’s own text.',
    ],
  },
  'wp.fluent.unauthorized': {
    title:
      'The site could not renew its Microsoft sign-in (401): expired secret or revoked sign-in',
    cause:
      'The number 422 or 423 is FluentSMTP’s own. The word is Microsoft’s: Unauthorized is HTTP 401, no valid token. The renewal failed before: the secret expired, the sign-in was revoked or unused for 90 days, or the callback changed.',
    fix: [
      'Look at the end date of the client secret; make a new one if it has passed.',
      'Check that the site address and its callback have not changed.',
      RELINK,
      'Update FluentSMTP to 2.3.0 or later: it then shows the error of the renewal.',
    ],
  },
  'wp.fluent.notFound': {
    title: 'The linked account has no mailbox (Not Found is Microsoft’s 404)',
    cause:
      'HTTP 404 of Microsoft: the linked account has no Exchange Online mailbox (admin without licence, guest) or the user is unknown. Missing permission would be 403, and another default connection is another mailer altogether.',
    fix: [
      'See which account the site is linked with. Often it is an administrator without a mailbox, or a guest.',
      'Link the site as the licensed mailbox user.',
      'If it is the right account: give it an Exchange Online licence and wait until the mailbox is there.',
    ],
  },
  'wp.fluent.badRequest': {
    title: 'Microsoft could not read the mail (400): recipient, sender or content is malformed',
    cause: 'HTTP 400: recipient or MIME not readable.',
    fix: ['Check To and From, other plugins that change mail; update.'],
  },
  'wp.fluent.renew': {
    title: 'FluentSMTP could not renew its Microsoft sign-in',
    cause: "From 2.3.0; Microsoft's reason follows.",
    fix: [
      'Read the AADSTS number behind it: it says why.',
      'Check the end date of the client secret.',
      RELINK,
    ],
  },
  'wp.fluent.noToken': {
    title: 'FluentSMTP has no token',
    cause: 'From 2.3.0: nothing stored, or the refresh token is missing.',
    fix: [RELINK],
  },
  'wp.fluent.invalidResponse': {
    title: "FluentSMTP cannot read Microsoft's answer",
    cause: 'Answer is not JSON: proxy page, firewall or network error.',
    fix: ['Test from the server: HTTPS to login.microsoftonline.com.'],
  },
  'wp.fluent.tenantChanged': {
    title: 'Tenant field was changed',
    cause: '2.3.1: tokens belong to the old tenant.',
    fix: [RELINK],
  },
  'wp.fluent.restForbidden': {
    title: 'Callback refused by WordPress',
    cause: 'State does not fit: two sign-in tabs, cached page, or the state was replaced.',
    fix: [
      'Close all tabs, start the sign-in once, finish it in the same browser.',
      'Exclude /wp-json/fluent-smtp/ from cache/firewall.',
    ],
  },
};
