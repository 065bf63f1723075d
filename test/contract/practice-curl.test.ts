import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  hasCurl,
  isBuilt,
  needing,
  type RunningCommand,
  startCommand,
} from '../support/practice-command';

const LOGIN = 'https://login.microsoftonline.com';
const GRAPH = 'https://graph.microsoft.com/v1.0';
const BACK = 'http://localhost/myapp/permissions';
const SCOPE = `${new URL(GRAPH).origin}/User.Read ${new URL(GRAPH).origin}/Mail.Send`;

let folder = '';
let practice: RunningCommand;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'practice-curl-'));
  practice = await startCommand('--tls', '--port', '0', '--certificates', folder);
});

afterEach(async () => {
  await practice.stop();
  rmSync(folder, { recursive: true });
});

interface Seen {
  readonly status: number;
  /** Where a redirect leads; empty without one. */
  readonly leadsTo: string;
  readonly body: string;
}

/** The real curl, told whom to trust, where the hosts are, and to keep cookies; redirects are looked at, not followed. */
function curl(...args: readonly string[]): Seen {
  const { port } = new URL(practice.origin);
  const jar = join(folder, 'cookies');
  const out = execFileSync(
    'curl',
    [
      ...['-sS', '--cacert', practice.ca ?? '', '-b', jar, '-c', jar],
      ...['--connect-to', `::127.0.0.1:${port}`],
      ...['-w', '\n%{http_code} %{redirect_url}'],
      ...args,
    ],
    { encoding: 'utf8' },
  );
  const end = out.lastIndexOf('\n');
  const [status = '', leadsTo = ''] = out.slice(end + 1).split(' ');
  return { status: Number(status), leadsTo, body: out.slice(0, end) };
}

const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

const attribute = (tag: string, name: string): string =>
  unescaped(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

/** Fills the first form of a page in, presses, and answers what comes then. */
function submit(page: Seen, fields: Readonly<Record<string, string>>): Seen {
  const form = /<form[\s\S]*?<\/form>/.exec(page.body)?.[0] ?? '';
  const hidden = [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([tag]) => [
    attribute(tag, 'name'),
    attribute(tag, 'value'),
  ]);
  const all = Object.entries({ ...Object.fromEntries(hidden), ...fields });
  return curl(
    ...all.flatMap(([name, value]) => ['--data-urlencode', `${name}=${value}`]),
    attribute(form, 'action'),
  );
}

const headingOf = ({ body }: Seen): string => /<h1>([^<]*)<\/h1>/.exec(body)?.[1] ?? '';

/** What an administrator's command-line tool does: a token without a browser, then Graph. */
function graph(path: string, ...args: readonly string[]) {
  const [app] = practice.apps;
  const { body: answer } = curl(
    ...['-d', 'grant_type=client_credentials', '-d', `client_id=${app?.appId}`],
    ...['--data-urlencode', `client_secret=${app?.secret}`],
    ...['-d', 'scope=https://graph.microsoft.com/.default'],
    `${LOGIN}/${practice.tenantId}/oauth2/v2.0/token`,
  );
  const token = JSON.parse(answer).access_token;
  const { body } = curl('-H', `Authorization: Bearer ${token}`, ...args, `${GRAPH}${path}`);
  return JSON.parse(body);
}

const isPossible = isBuilt && hasCurl;
const reason = isBuilt ? 'curl is not installed' : 'not built';

describe.skipIf(!isPossible)(needing('the real curl', isPossible, reason), () => {
  test.each([
    ['v2.0', '/v2.0/adminconsent', { scope: SCOPE }],
    ['v1', '/adminconsent', {}],
  ])('walks the %s admin-consent endpoint to its end, and the grant is there', (_, path, more) => {
    const app = graph(
      '/applications',
      ...['-H', 'Content-Type: application/json', '-d'],
      JSON.stringify({
        displayName: 'Asked for by curl',
        signInAudience: 'AzureADMyOrg',
        web: { redirectUris: [BACK] },
        requiredResourceAccess: [
          {
            resourceAppId: '00000003-0000-0000-c000-000000000000',
            resourceAccess: [
              { id: 'e1fe6dd8-ba31-4d61-89e7-88639da4683d', type: 'Scope' },
              { id: 'e383f46e-2787-4529-855e-0e479a3ffac0', type: 'Scope' },
            ],
          },
        ],
      }),
    );
    const query = new URLSearchParams({
      ...{ client_id: app.appId, redirect_uri: BACK, state: '12345' },
      ...more,
    });
    const accounts = curl(`${LOGIN}/${practice.tenantId}${path}?${query}`);
    expect(headingOf(accounts)).toBe('Pick an account');
    const password = submit(accounts, { upn: 'admin@contoso.example' });
    expect(headingOf(password)).toBe('Enter password');
    const consent = submit(password, { password: 'practice' });
    expect(headingOf(consent)).toBe('Permissions requested, review for your organization');

    const done = submit(consent, { answer: 'accept' });
    expect(done.status).toBe(302);
    const end = new URL(done.leadsTo);
    expect(`${end.origin}${end.pathname}`).toBe(BACK);
    expect(Object.fromEntries(end.searchParams)).toEqual({
      admin_consent: 'True',
      tenant: practice.tenantId,
      state: '12345',
      ...more,
    });

    const { id } = graph(`/servicePrincipals(appId='${app.appId}')?$select=id`);
    const grants = graph(`/oauth2PermissionGrants?$filter=clientId%20eq%20'${id}'`);
    expect(grants.value).toMatchObject([
      { consentType: 'AllPrincipals', scope: expect.stringMatching('User.Read Mail.Send') },
    ]);
  });
});
