import type { CauseText } from '../../cause-text';

export const texts: Readonly<Record<string, CauseText>> = {
  'n8n.redirectHost': {
    title: 'n8n shows a callback with localhost or an inner address',
    cause:
      'n8n builds its OAuth Redirect URL from N8N_HOST and WEBHOOK_URL. Behind a proxy they are missing, so Microsoft gets an address that is not registered or not reachable.',
    fix: [
      'Set WEBHOOK_URL=https://YOUR-N8N/ (and N8N_HOST, N8N_PROTOCOL=https), restart n8n.',
      'Register the address that the credential now shows under Authentication > Web.',
      'Connect the credential again.',
    ],
  },
  'app.proxyUrl': {
    title: 'The application builds its callback with the wrong address (http or inner host)',
    cause:
      'Behind a proxy the application does not know its public https address (web.base.url, fqdn, url_base, overwrite.cli.url), so the callback does not match.',
    fix: [
      'Set the public https address in the application (Odoo web.base.url and proxy_mode, Zammad FQDN and HTTP type, GLPI URL of the application, Nextcloud overwriteprotocol, WordPress Settings > General and the X-Forwarded-Proto header).',
      'Register the callback it shows afterwards under Authentication > Web.',
    ],
  },
  'app.graphScopeMissing': {
    title: 'offline_access was not asked for, so nothing can be renewed',
    cause:
      'Without offline_access Microsoft gives no refresh token: the connection works for about an hour and then wants a new sign-in.',
    fix: [
      'Add offline_access to the scopes of the application and to the delegated permissions of the app.',
      'Link again.',
    ],
  },
};
