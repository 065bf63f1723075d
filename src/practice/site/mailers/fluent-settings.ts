import type { PracticeContext } from '../../server/env';
import type { Mailer, Site } from '../../state/world';
import { isSince } from '../plugin-version';
import {
  NO_TOKEN,
  speaksPlainly,
  TENANT_CHANGED,
  wordsOfLinking,
  wordsOfRenewal,
  wordsOfSent,
} from './fluent-wording';
import { type Posted, postedForm } from './form';
import { beginState, keepMailer, mailerOf } from './kept';
import { askToken, sendMime } from './outside';
import { type Outcome, settingsPage } from './settings-page';

export const FLUENT_SETTINGS = '/wp-admin/options-general.php';

const SCOPES = [
  'https://graph.microsoft.com/user.read',
  'https://graph.microsoft.com/mail.readwrite',
  'https://graph.microsoft.com/mail.send',
  'https://graph.microsoft.com/mail.send.shared',
  'offline_access',
].join(' ');

const hasTenantField = (site: Site): boolean => isSince(site.pluginVersion, [2, 3, 1]);

/** The plugin's connection to Microsoft: keys, link, one-time code, test. */
export async function fluentSettings(
  c: PracticeContext,
  site: Site,
  at: { readonly address: string; readonly callback: string },
): Promise<Response> {
  const { realm } = c.env;
  if (c.req.method !== 'POST') {
    const mailer = mailerOf(realm, site);
    return c.req.query('do') === 'authenticate' && mailer
      ? c.redirect(c.env.reachable(signInAddress(c, site, mailer, at.callback)))
      : show(c, site, at, null);
  }
  const posted = await postedForm(c);
  const outcome =
    posted('do') === 'test'
      ? await sendTest(c, site, at.callback, posted('to'))
      : await save(c, site, at.callback, posted);
  return show(c, site, at, outcome);
}

function signInAddress(c: PracticeContext, site: Site, mailer: Mailer, callback: string): string {
  const query = new URLSearchParams({
    state: beginState(c.env.realm, site),
    scope: SCOPES,
    response_type: 'code',
    approval_prompt: 'auto',
    redirect_uri: callback,
    client_id: mailer.clientId,
  });
  return `https://login.microsoftonline.com/${mailer.tenant ?? 'common'}/oauth2/v2.0/authorize?${query}`;
}

async function save(
  c: PracticeContext,
  site: Site,
  callback: string,
  posted: Posted,
): Promise<Outcome> {
  const { realm } = c.env;
  const before = mailerOf(realm, site);
  const tenant = hasTenantField(site) ? posted('tenant_id') || null : null;
  const moved = before !== null && before.tenant !== tenant;
  const mailer: Mailer = {
    host: site.host,
    clientId: posted('client_id'),
    clientSecret: posted('client_secret') || (before?.clientSecret ?? null),
    tenant,
    from: posted('sender_email') || (before?.from ?? ''),
    refreshToken: moved ? null : (before?.refreshToken ?? null),
  };
  keepMailer(realm, mailer);
  const code = posted('auth_token');
  if (code === '') {
    return moved && before.refreshToken !== null
      ? { good: false, words: TENANT_CHANGED }
      : { good: true, words: 'Settings have been saved.' };
  }
  const tokens = await askToken(c, site, mailer, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: callback,
  });
  if (tokens.kind === 'tokens') {
    keepMailer(realm, { ...mailer, refreshToken: tokens.refresh });
    return { good: true, words: 'Settings have been saved.' };
  }
  const words = wordsOfLinking(site, tokens);
  if (words !== null) return { good: false, words };
  keepMailer(realm, { ...mailer, refreshToken: '' });
  return { good: true, words: 'Settings have been saved.' };
}

async function sendTest(
  c: PracticeContext,
  site: Site,
  callback: string,
  to: string,
): Promise<Outcome> {
  const mailer = mailerOf(c.env.realm, site);
  if (!mailer) return { good: false, words: 'There is no connection yet.' };
  const access = await renewed(c, site, mailer, callback);
  if (typeof access !== 'string') return access;
  const sent = await sendMime(c, site, access, '/me', {
    from: mailer.from,
    to,
    subject: `FluentSMTP: test mail from ${site.host}`,
  });
  return sent.kind === 'accepted'
    ? { good: true, words: 'Test email has been sent successfully.' }
    : { good: false, words: wordsOfSent(site, sent) };
}

/** An access token; up to 2.2.95 an empty one where none could be had. */
async function renewed(
  c: PracticeContext,
  site: Site,
  mailer: Mailer,
  callback: string,
): Promise<string | Outcome> {
  if (!mailer.refreshToken) return speaksPlainly(site) ? { good: false, words: NO_TOKEN } : '';
  const tokens = await askToken(c, site, mailer, {
    grant_type: 'refresh_token',
    refresh_token: mailer.refreshToken,
    redirect_uri: callback,
  });
  if (tokens.kind === 'tokens') {
    keepMailer(c.env.realm, { ...mailer, refreshToken: tokens.refresh ?? mailer.refreshToken });
    return tokens.access;
  }
  const words = wordsOfRenewal(site, tokens);
  return words === null ? '' : { good: false, words };
}

function show(
  c: PracticeContext,
  site: Site,
  at: { readonly address: string; readonly callback: string },
  outcome: Outcome | null,
): Response | Promise<Response> {
  const mailer = mailerOf(c.env.realm, site);
  const action = c.env.reachable(`${at.address}?page=fluent-mail`);
  return c.html(
    settingsPage({
      title: `FluentSMTP ${site.pluginVersion} on ${site.host}`,
      action,
      fields: [
        { name: 'sender_email', label: 'From Email', value: mailer?.from ?? '' },
        { name: 'client_id', label: 'Application Client ID', value: mailer?.clientId ?? '' },
        { name: 'client_secret', label: 'Application Client Secret', value: '', kind: 'password' },
        ...(hasTenantField(site)
          ? [{ name: 'tenant_id', label: 'Directory (tenant) ID', value: mailer?.tenant ?? '' }]
          : []),
        { name: 'callback', label: 'App Callback URL', value: at.callback, kind: 'read-only' },
        { name: 'auth_token', label: 'Access Token', value: '' },
      ],
      signIn:
        mailer === null
          ? null
          : { label: 'Authenticate with Office365', address: `${action}&do=authenticate` },
      from: mailer?.from ?? '',
      outcome,
    }),
  );
}
