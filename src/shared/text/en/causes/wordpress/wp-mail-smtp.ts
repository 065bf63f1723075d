import { OAUTH } from '../../cause-steps';
import type { CauseText } from '../../cause-text';

export const texts: Readonly<Record<string, CauseText>> = {
  'wp.wpms.unsuccessfulOauth': {
    title: 'WP Mail SMTP: link failed',
    cause: 'Code could not be redeemed: client id, secret value or redirect.',
    fix: [
      'Paste the secret VALUE; check the client id.',
      'Redirect in the app must be https://site/wp-admin/ (with the last slash).',
      'Single-tenant apps fail with /common.',
    ],
  },
  'wp.wpms.invalidNonce': {
    title: 'WP Mail SMTP: state is wrong',
    cause: 'Sign-in took too long or ran in two tabs.',
    fix: ['Start once more from the settings page.'],
  },
  'wp.wpms.noCode': {
    title: 'WP Mail SMTP: no code came back',
    cause: 'Cancelled, or a firewall removed the parameter.',
    fix: ['Repeat; allow ?code= on /wp-admin/.'],
  },
  'wp.wpms.removeReconnect': {
    title: 'WP Mail SMTP: the token expired and could not be renewed',
    cause: 'See graph.token.expired: refresh failed.',
    fix: ['Check secret end date first.', 'Remove the connection, save, allow again.'],
  },
  'wp.wpms.couldNotAuthenticate': {
    title: 'The SMTP sign-in failed',
    cause: 'Basic SMTP is refused; the server reply is in the debug log.',
    fix: ['Read the line with 535 in the debug log: it says which rule refused.', OAUTH],
  },
  'wp.wpms.smtpConnect': {
    title: 'The web server cannot reach the mail server (port 587 blocked or wrong host)',
    cause: 'Host blocks ports 25/465/587 or wrong host.',
    fix: ['Use Graph (HTTPS 443).', 'Ask the hosting company.'],
  },
  'wp.wpms.certVerify': {
    title: 'TLS certificate could not be verified',
    cause: 'Old CA bundle, interception by the host, wrong host name.',
    fix: ['Update PHP/OpenSSL CA bundle; do not switch verification off.'],
  },
  'wp.wpms.unauthSenders': {
    title: 'Server wants a sign-in',
    cause: 'Authentication switched off in the plugin.',
    fix: ['Turn it on.'],
  },
};
