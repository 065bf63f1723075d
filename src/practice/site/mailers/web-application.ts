import type { PracticeContext } from '../../server/env';
import type { Mailer, Site } from '../../state/world';
import { postedForm } from './form';
import { keepMailer, mailerOf } from './kept';
import { askToken, sendMime } from './outside';
import { type Outcome, settingsPage } from './settings-page';

/** Any web application that sends by itself: tenant, client id, secret, sender; no sign-in by a person. */
export async function webApplication(c: PracticeContext, site: Site): Promise<Response> {
  const { realm } = c.env;
  const path = new URL(c.req.url).pathname;
  if (path === '/') return c.redirect(c.env.reachable(`https://${site.host}/settings`));
  if (path !== '/settings') return c.text('Not found', 404);
  if (c.req.method !== 'POST') return show(c, site, null);
  const posted = await postedForm(c);
  if (posted('do') === 'test') return show(c, site, await sendTest(c, site, posted('to')));
  keepMailer(realm, {
    host: site.host,
    clientId: posted('client_id'),
    clientSecret: posted('client_secret') || (mailerOf(realm, site)?.clientSecret ?? null),
    tenant: posted('tenant_id') || null,
    from: posted('sender'),
    refreshToken: null,
  });
  return show(c, site, { good: true, words: 'Saved.' });
}

async function sendTest(c: PracticeContext, site: Site, to: string): Promise<Outcome> {
  const mailer: Mailer | null = mailerOf(c.env.realm, site);
  if (!mailer) return { good: false, words: 'Nothing is saved yet.' };
  const tokens = await askToken(c, site, mailer, {
    grant_type: 'client_credentials',
    scope: 'https://graph.microsoft.com/.default',
  });
  if (tokens.kind === 'unreachable') return { good: false, words: tokens.words };
  if (tokens.kind === 'refused') {
    return { good: false, words: `${tokens.error}: ${tokens.description}` };
  }
  const sender: `/users/${string}` = `/users/${encodeURIComponent(mailer.from)}`;
  const letter = { from: mailer.from, to, subject: `Test from ${site.host}` };
  const sent = await sendMime(c, site, tokens.access, sender, letter);
  switch (sent.kind) {
    case 'accepted':
      return { good: true, words: `Sent. Request id ${sent.requestId}` };
    case 'unreachable':
      return { good: false, words: sent.words };
    case 'refused':
      return { good: false, words: `HTTP ${sent.status} ${sent.code}: ${sent.message}` };
  }
}

function show(
  c: PracticeContext,
  site: Site,
  outcome: Outcome | null,
): Response | Promise<Response> {
  const mailer = mailerOf(c.env.realm, site);
  return c.html(
    settingsPage({
      title: `Mail settings of ${site.host}`,
      action: c.env.reachable(`https://${site.host}/settings`),
      fields: [
        { name: 'tenant_id', label: 'Tenant ID', value: mailer?.tenant ?? '' },
        { name: 'client_id', label: 'Client ID', value: mailer?.clientId ?? '' },
        { name: 'client_secret', label: 'Client Secret', value: '', kind: 'password' },
        { name: 'sender', label: 'Sender mailbox', value: mailer?.from ?? '' },
      ],
      signIn: null,
      from: mailer?.from ?? '',
      outcome,
    }),
  );
}
