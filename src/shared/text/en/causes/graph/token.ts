import { RELINK } from '../../cause-steps';
import type { CauseText } from '../../cause-text';

export const texts: Readonly<Record<string, CauseText>> = {
  'graph.token.expired': {
    title: 'The access token has expired and could not be renewed',
    cause:
      'An access token lives about an hour and is renewed without anybody noticing. If people see its expiry, the renewal failed: the secret expired, the sign-in was revoked or unused for 90 days, or the clock of the server is wrong.',
    fix: [
      'Look in the log for the error of the renewal (a number that begins with AADSTS) and follow that.',
      'Check the end date of the client secret and the clock of the web server.',
      RELINK,
    ],
  },
  'graph.token.malformed': {
    title: 'Token is not a token',
    cause:
      'An empty, cut or foreign text was sent as bearer: authorization code, secret, or the word false after a failed refresh.',
    fix: [
      'Clear the stored token and link the site again.',
      'Check the refresh error in the plugin log.',
    ],
  },
  'graph.token.empty': {
    title: 'No token is stored: the site is not connected yet',
    cause: 'The plugin has no stored token.',
    fix: [RELINK],
  },
  'graph.token.audience': {
    title: 'The token is meant for another service (wrong audience)',
    cause: 'The token was asked for outlook.office.com or another resource.',
    fix: ['Ask the token with Graph scopes.', 'Do not mix Graph and Exchange scopes.'],
  },
  'graph.token.cae': {
    title: 'Token called back by a policy event',
    cause:
      'An event (user disabled, password reset by admin, location rule) ended the token early; the answer carries a claims challenge.',
    fix: [
      'Get a new token with the given claims; for a plugin link again.',
      'See whether a location rule blocks the server.',
    ],
  },
  'graph.meWithoutUser': {
    title: 'The application calls /me, but signs in without a user',
    cause:
      '"Me" is the signed-in person. A token made with the client secret or certificate alone (client credentials) has no person behind it, so Microsoft Graph cannot tell which mailbox is meant.',
    fix: [
      'Call /users/MAILBOX/sendMail with the address of the mailbox that sends, not /me/sendMail.',
      'Or let a person sign in (delegated permissions) where the application shall send as that person.',
    ],
  },
  'graph.token.noPermissions': {
    title: 'The token carries no permission: the application permission was not granted',
    cause:
      'Client credentials worked but no application permission is granted (and no Exchange RBAC role).',
    fix: [
      'Grant Mail.Send (application) with admin consent, or the scoped Exchange role.',
      'Get a fresh token.',
    ],
  },
  'graph.InvalidAuthenticationToken': {
    title: 'Token not accepted',
    cause: 'General 401: expired, malformed, wrong audience or revoked.',
    fix: ['Read the text behind the code.', RELINK],
  },
  'graph.insufficient_claims': {
    title: 'Claims challenge',
    cause: 'The API wants a stronger or newer sign-in.',
    fix: ['Sign in again with the claims from the WWW-Authenticate header.'],
  },
};
