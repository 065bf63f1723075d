import type { CauseText } from '../../cause-text';

export const texts: Readonly<Record<string, CauseText>> = {
  'wp.restNoRoute': {
    title: 'Callback address does not exist',
    cause: 'Plugin inactive, REST API blocked, or wrong permalinks.',
    fix: ['Activate the plugin; save the permalinks; allow the REST API.'],
  },
  'wp.queryStringUri': {
    title: 'Redirect address with a query string is refused',
    cause:
      "With plain permalinks FluentSMTP's callback has ?rest_route=; apps that accept personal accounts do not take that.",
    fix: [
      'WordPress > Settings > Permalinks: choose any pretty form; copy the callback again.',
      'Or set the app to work accounts only.',
    ],
  },
  'wp.secretLost': {
    title: 'The stored secret is empty or unreadable (moved site or changed WordPress salts)',
    cause:
      'The plugin stores it encrypted; changing WordPress salts or migrating the site makes it unreadable.',
    fix: ['Enter the Value again (make a new secret if it is not at hand).'],
  },
  'wp.godaddy': {
    title: 'The organisation is managed by GoDaddy, which locks parts of the administration',
    cause: 'The reseller owns the tenant; admin consent and settings may be locked.',
    fix: ['Ask GoDaddy for admin rights or move (defederate) the tenant.'],
  },
  'wp.firewall': {
    title: 'A firewall or cache stands between Microsoft and the site’s callback',
    cause:
      'The answer of the sign-in reached a block page instead of the plugin: a security plugin, ModSecurity, Cloudflare or a page cache.',
    fix: [
      'Allow the callback address (/wp-json/fluent-smtp/ or /wp-admin/ with code and state) in the firewall.',
      'Exclude it from the page cache.',
      'Start the sign-in again in one tab.',
    ],
  },
  'wp.permalinks': {
    title: 'The callback page answers 404: permalinks or the REST API do not work',
    cause:
      'After the Microsoft sign-in the site shows "page not found". The REST address /wp-json/ is not served.',
    fix: [
      'WordPress > Settings > Permalinks: choose any form but Plain and save.',
      'Open https://YOUR-SITE/wp-json/ in the browser: it must answer with JSON.',
      'On nginx pass /wp-json/ to index.php.',
    ],
  },
  'wp.phpExtension': {
    title: 'PHP lacks an extension or is too old',
    cause: 'The mail plugin needs cURL, OpenSSL and a current PHP; the web server lacks one.',
    fix: [
      'Ask the hosting company to switch on the extension that the message names (curl, openssl, mbstring).',
      'Use PHP 8.1 or later.',
    ],
  },
  'wp.multilingual': {
    title: 'A language plugin changes the callback address now and then',
    cause:
      'With several languages or domains WordPress builds another callback, also when it renews the sign-in. Then Microsoft refuses it from time to time (AADSTS50011 or 500116).',
    fix: [
      'Register the callback of every language or domain under Authentication > Web.',
      'Or exclude /wp-json/ from the language plugin (no language prefix for REST).',
      'Link the site again in the main language.',
    ],
  },
};
