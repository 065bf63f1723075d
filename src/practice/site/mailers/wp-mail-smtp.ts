import type { PracticeContext } from '../../server/env';
import type { Mailer, Site } from '../../state/world';
import { postedForm } from './form';
import { beginState, fitsState, keepMailer, mailerOf } from './kept';
import { askToken, sendMime } from './outside';
import { type Outcome, settingsPage } from './settings-page';

const SETTINGS = '/wp-admin/admin.php';
const RETURN = '/wp-admin/';

const SCOPES = [
  'https://graph.microsoft.com/mail.send',
  'https://graph.microsoft.com/mail.send.shared',
  'https://graph.microsoft.com/user.read',
  'offline_access',
].join(' ');

/** WP Mail SMTP with its Microsoft mailer: it returns to the dashboard itself and exchanges the code at once. */
export function wpMailSmtp(
  c: PracticeContext,
  site: Site,
  home: string,
  path: string,
): Promise<Response> | null {
  if (path === SETTINGS) return settings(c, site, home);
  return path === RETURN ? returned(c, site, home) : null;
}

async function settings(c: PracticeContext, site: Site, home: string): Promise<Response> {
  const { realm } = c.env;
  const before = mailerOf(realm, site);
  if (c.req.method !== 'POST') {
    if (c.req.query('do') !== 'authorize' || !before) return show(c, site, home, problemOf(c));
    const query = new URLSearchParams({
      client_id: before.clientId,
      response_type: 'code',
      redirect_uri: home + RETURN,
      scope: SCOPES,
      state: beginState(realm, site),
    });
    return c.redirect(
      c.env.reachable(`https://login.microsoftonline.com/common/oauth2/v2.0/authorize?${query}`),
    );
  }
  const posted = await postedForm(c);
  if (posted('do') === 'test') {
    return show(c, site, home, await sendTest(c, site, home, posted('to')));
  }
  keepMailer(realm, {
    host: site.host,
    clientId: posted('client_id'),
    clientSecret: posted('client_secret') || (before?.clientSecret ?? null),
    tenant: null,
    from: posted('from_email') || (before?.from ?? ''),
    refreshToken: before?.refreshToken ?? null,
  });
  return show(c, site, home, { good: true, words: 'Settings were successfully saved.' });
}

const PROBLEMS: Readonly<Record<string, string>> = {
  microsoft_no_code:
    'microsoft_no_code: There was an error while processing the authentication request. The authorization code is missing.',
  microsoft_invalid_nonce:
    'microsoft_invalid_nonce: There was an error while processing the authentication request. The nonce is invalid.',
  microsoft_unsuccessful_oauth:
    'microsoft_unsuccessful_oauth: There was an error while processing the authentication request. Please recheck your Client ID and Client Secret.',
};

const problemOf = (c: PracticeContext): Outcome | null => {
  const words = PROBLEMS[c.req.query('error') ?? ''];
  return words === undefined ? null : { good: false, words };
};

async function returned(c: PracticeContext, site: Site, home: string): Promise<Response> {
  const { realm } = c.env;
  const mailer = mailerOf(realm, site);
  const code = c.req.query('code');
  const back = (error: string | null): Response =>
    c.redirect(
      c.env.reachable(`${home}${SETTINGS}?page=wp-mail-smtp${error ? `&error=${error}` : ''}`),
    );
  if (!mailer || !code) return back('microsoft_no_code');
  if (!fitsState(realm, site, c.req.query('state'))) return back('microsoft_invalid_nonce');
  const tokens = await askToken(c, site, mailer, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: home + RETURN,
  });
  if (tokens.kind !== 'tokens') return back('microsoft_unsuccessful_oauth');
  keepMailer(realm, { ...mailer, refreshToken: tokens.refresh });
  return back(null);
}

async function sendTest(
  c: PracticeContext,
  site: Site,
  home: string,
  to: string,
): Promise<Outcome> {
  const mailer: Mailer | null = mailerOf(c.env.realm, site);
  if (!mailer?.refreshToken) return { good: false, words: 'The mailer is not connected yet.' };
  const tokens = await askToken(c, site, mailer, {
    grant_type: 'refresh_token',
    refresh_token: mailer.refreshToken,
    redirect_uri: home + RETURN,
  });
  if (tokens.kind === 'unreachable') return { good: false, words: tokens.words };
  if (tokens.kind === 'refused') {
    return { good: false, words: `${tokens.error}: ${tokens.description}` };
  }
  keepMailer(c.env.realm, { ...mailer, refreshToken: tokens.refresh ?? mailer.refreshToken });
  const sent = await sendMime(c, site, tokens.access, '/me', {
    from: mailer.from,
    to,
    subject: `WP Mail SMTP: Test email to ${to}`,
  });
  switch (sent.kind) {
    case 'accepted':
      return { good: true, words: 'Test plain text email was sent successfully!' };
    case 'unreachable':
      return { good: false, words: sent.words };
    case 'refused':
      return { good: false, words: `${sent.code}: ${sent.message}` };
  }
}

function show(
  c: PracticeContext,
  site: Site,
  home: string,
  outcome: Outcome | null,
): Response | Promise<Response> {
  const mailer = mailerOf(c.env.realm, site);
  const action = c.env.reachable(`${home}${SETTINGS}?page=wp-mail-smtp`);
  return c.html(
    settingsPage({
      title: `WP Mail SMTP ${site.pluginVersion} on ${site.host}`,
      action,
      fields: [
        { name: 'from_email', label: 'From Email', value: mailer?.from ?? '' },
        { name: 'client_id', label: 'Application ID', value: mailer?.clientId ?? '' },
        { name: 'client_secret', label: 'Application Password', value: '', kind: 'password' },
        { name: 'redirect', label: 'Redirect URI', value: home + RETURN, kind: 'read-only' },
      ],
      signIn:
        mailer === null
          ? null
          : {
              label: 'Allow plugin to send emails using your Microsoft account',
              address: `${action}&do=authorize`,
            },
      from: mailer?.from ?? '',
      outcome,
    }),
  );
}
