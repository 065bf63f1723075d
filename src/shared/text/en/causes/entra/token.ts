import { RELINK } from '../../cause-steps';
import type { CauseText } from '../../cause-text';

export const texts: Readonly<Record<string, CauseText>> = {
  AADSTS50173: {
    title:
      'The stored sign-in was revoked (sessions revoked or password reset by an administrator)',
    cause:
      'An administrator revoked the sessions or reset the password in the Entra or Microsoft 365 admin centre, or the user signed out everywhere. For a website with a client secret, a password that the user changes does not do this.',
    fix: [RELINK, 'Test, and note who revoked it and why, so that it does not come back.'],
  },
  AADSTS50196: {
    title: 'Request loop',
    cause: 'The same request came too often in a short time.',
    fix: ['Stop the retry loop; wait a few minutes.'],
  },
  AADSTS50027: {
    title: 'Invalid JWT',
    cause: 'The token or assertion is malformed, expired or for somebody else.',
    fix: ["Get a new token; check the assertion's aud, iss and time."],
  },
  AADSTS54005: {
    title: 'The one-time code was used twice',
    cause:
      'The code is one-time; the page was reloaded, a plugin retried, or a caching layer called the callback twice. FluentSMTP keeps the code in the "Access Token" field: saving again re-sends it.',
    fix: [
      'Clear the field, start the Microsoft sign-in again, paste the new code once, save once.',
    ],
  },
  AADSTS70000: {
    title: 'Grant is not valid',
    cause:
      'Code or refresh token is malformed, belongs to another client/tenant, or its scopes were withdrawn.',
    fix: [RELINK, 'Check that client id, secret and tenant belong to the same registration.'],
  },
  AADSTS70008: {
    title: 'Code or refresh token expired',
    cause: 'The code is older than about ten minutes, or the refresh token sat unused too long.',
    fix: [RELINK],
  },
  AADSTS700005: {
    title: 'Code is for another tenant',
    cause:
      'The code was issued by one tenant and redeemed at another, for instance after changing the tenant id field.',
    fix: ['Keep the same tenant for sign-in and token request; start again.'],
  },
  AADSTS700082: {
    title: 'The stored sign-in was not used for 90 days and has expired',
    cause: 'The token was not used for 90 days: site offline, cron off, or a paused connection.',
    fix: [RELINK, 'Keep a regular mail or health check running.'],
  },
  AADSTS9002313: {
    title: 'Request is malformed',
    cause: 'Wrong parameters, empty code, double-encoded or truncated value.',
    fix: [
      'Start the link again; paste the complete code.',
      'If it stays, look for a security plugin that alters the parameters.',
    ],
  },
  'entra.invalid_grant': {
    title: 'The stored sign-in is no longer accepted',
    cause:
      'Code or refresh token is not accepted; the AADSTS number in error_description tells why.',
    fix: ['Look for a number that begins with AADSTS in the log: it says why.', RELINK],
  },
  'entra.interaction_required': {
    title: 'A person has to sign in',
    cause: 'Silent refresh is not possible any more.',
    fix: [RELINK],
  },
  'entra.temporarily_unavailable': {
    title: 'Identity service is busy',
    cause: 'Transient.',
    fix: ['Retry later; check service health.'],
  },
};
