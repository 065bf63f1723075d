import type { CauseText } from '../../cause-text';

export const texts: Readonly<Record<string, CauseText>> = {
  'msal.user_cancelled': {
    title: 'Sign-in window was closed',
    cause: 'The person stopped.',
    fix: ['Start again.'],
  },
  'msal.loopback_timeout': {
    title: 'Local listener did not start',
    cause: 'Port could not be opened in 5 s (security product).',
    fix: ['Allow the app to listen on 127.0.0.1; try another port; use device code.'],
  },
  'msal.loopback_query': {
    title: 'Answer came as query, not as form post',
    cause: 'Current MSAL Node accepts only form_post on its loopback.',
    fix: ['Do not change response_mode; do not open the redirect by hand.'],
  },
  'msal.redirect_uri_not_supported': {
    title: 'redirectUri may not be given',
    cause: 'acquireTokenInteractive makes its own redirect.',
    fix: ['Remove redirectUri from the request.'],
  },
  'msal.state_mismatch': {
    title: 'Answer belongs to another sign-in',
    cause: 'Two sign-ins were mixed.',
    fix: ['Close all sign-in tabs; start again.'],
  },
  'msal.no_tokens_found': {
    title: 'No stored session',
    cause: 'Cache is empty or the refresh token has expired.',
    fix: ['Sign in interactively.'],
  },
  'msal.network_error': {
    title: 'Sign-in service not reachable or tenant wrong',
    cause: 'Network fault, or the authority/tenant does not exist.',
    fix: ['Check connection and tenant id/cloud.'],
  },
};
