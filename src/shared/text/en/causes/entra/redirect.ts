import { RELINK } from '../../cause-steps';
import type { CauseText } from '../../cause-text';

export const texts: Readonly<Record<string, CauseText>> = {
  AADSTS50011: {
    title: 'The callback address is not registered in this exact form (redirect URI mismatch)',
    cause:
      'The address the site sent is not registered letter by letter: http or https, with or without www, a trailing slash, upper and lower case, another path, a language variant or a changed site address.',
    fix: [
      'Copy the callback address from the settings page of the site (or from the error text).',
      'Add it to the app under Authentication > Web. Keep the old ones while other sites use them.',
      'If the site shows http:// there, correct the WordPress addresses or the proxy header first.',
      'A site with several languages or domains: register every variant.',
    ],
    fixFor: {
      'wp-fluentsmtp': [
        'Register exactly https://YOUR-SITE/wp-json/fluent-smtp/outlook_callback under Authentication > Web. Copy it from the FluentSMTP page.',
        'If FluentSMTP shows http:// or the wrong host, correct Settings > General > WordPress Address and Site Address first.',
        'Several languages or domains: register every variant.',
        'Start the Microsoft sign-in again.',
      ],
      'wp-mail-smtp-pro': [
        'Register exactly https://YOUR-SITE/wp-admin/ (with the last slash) under Authentication > Web.',
        'If the plugin shows http:// or the wrong host, correct Settings > General first.',
        'Press the plugin’s authorisation button again.',
      ],
      n8n: [
        'Register exactly the OAuth Redirect URL that the n8n credential shows (https://YOUR-N8N/rest/oauth2-credential/callback) under Authentication > Web.',
        'If it shows localhost, set WEBHOOK_URL (or N8N_HOST and N8N_PROTOCOL) to the public address and restart n8n.',
        'Connect the credential again.',
      ],
    },
  },
  AADSTS500113: {
    title: 'No redirect address registered',
    cause: 'The app has no redirect URI at all, or none for the platform used.',
    fix: ["Add the site's callback under Authentication > Web."],
  },
  AADSTS500116: {
    title: 'Redirect address is not a valid URL',
    cause:
      'The redirect_uri sent is malformed; seen at token refresh when WordPress builds it from a changed site address.',
    fix: [
      'Check WordPress Address and Site Address, REST URL filters and language plugins.',
      RELINK,
    ],
  },
  AADSTS500119: {
    title: 'Redirect address scheme not accepted',
    cause:
      'The scheme of the redirect URI (for instance urn: or a custom one) is not allowed in this flow.',
    fix: ['Use https, or http://localhost for the desktop tool.'],
  },
  AADSTS900971: {
    title: 'No reply address',
    cause: 'The request has no usable redirect address.',
    fix: ['Register a redirect URI and send it in the request.'],
  },
  AADSTS700025: {
    title: 'A secret was sent, but the callback is registered for apps without a secret',
    cause:
      'The redirect address used is registered under "Mobile and desktop" (or SPA), so a secret is refused.',
    fix: ['Move the callback to the Web platform.'],
  },
  AADSTS70004: {
    title: 'Redirect address invalid',
    cause:
      'Redirect mismatch noticed at the token endpoint: the value sent with the code differs from the registered one.',
    fix: ['Register the exact callback.'],
  },
  AADSTS700084: {
    title:
      'The sign-in lasts 24 hours only: the callback is registered under "Single-page application"',
    cause: 'The redirect address sits under the SPA platform, whose refresh tokens live 24 hours.',
    fix: ['Move the callback to the Web platform and link again.'],
  },
  AADSTS90023: {
    title: 'Invalid request',
    cause:
      'The token service could not use the request; one form says that cross-origin redemption is for single-page apps only.',
    fix: [
      'Server-side plugin: use the Web platform.',
      'Desktop tool: do not send an Origin header with a native client redirect.',
    ],
  },
  AADSTS9002325: {
    title: 'PKCE required',
    cause:
      'The platform of the redirect (single-page) needs a code challenge; server plugins do not send one.',
    fix: ['Move the callback to the Web platform.'],
  },
  AADSTS9002326: {
    title: 'Cross-origin redemption only for single-page apps',
    cause: 'A browser page redeemed the code with a Web/native redirect.',
    fix: [
      'For a page: SPA platform. For plugins and this tool: redeem from the server/main process without Origin.',
    ],
  },
  AADSTS9002327: {
    title: 'The callback is registered under "Single-page application" instead of "Web"',
    cause: 'The callback is registered under the SPA platform and the server redeems the code.',
    fix: ['Delete the SPA entry; add the same address under Web.'],
  },
  AADSTS90102: {
    title: 'URI parameter not valid',
    cause: 'A URI in the request is malformed.',
    fix: ['Check redirect_uri encoding.'],
  },
  AADSTS500112: {
    title: 'The callback changed between the sign-in and the exchange of the code',
    cause:
      'The address sent with the code differs from the one the sign-in began with, mostly http here and https there. Behind a proxy the application does not know its public address.',
    fix: [
      'Set the public https address in the application (Odoo web.base.url and proxy_mode, WordPress Settings > General, X-Forwarded-Proto at the proxy).',
      'Register exactly that callback under Authentication > Web.',
      'Start the sign-in again.',
    ],
  },
  AADSTS500117: {
    title: 'The callback address uses http instead of https',
    cause: 'Microsoft accepts http only for localhost.',
    fix: [
      'Let the site or application show its https address as callback.',
      'Register that one under Authentication > Web.',
    ],
  },
};
