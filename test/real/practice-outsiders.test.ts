import { execFile, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { giveConsent } from '@practice/identity/consent';
import { delegatedToken } from '@practice/identity/jwt';
import { type Practice, startPractice } from '@practice/practice';
import { type Served, serve } from '@practice/server/serve';
import { serverIdentity } from '@practice/server/tls/authority';
import { linkedStory, STORY_APP_ID, STORY_SECRET, type Story } from '@practice/state/linked-world';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withSmtp } from '../support/linked-practice';
import { needing } from '../support/practice-command';

/** Programs of other people, each told only whom to trust and where the hosts are. */

const WEB = 'web@contoso.example';
const ADMIN = 'admin@contoso.example';
const SCOPE = 'https://outlook.office.com/SMTP.Send';
const HOST = 'smtp.office365.com';
const PYTHON = '/usr/bin/python3';
const programs = join(import.meta.dirname, 'practice-outsiders');

const runs = (command: string, ...args: readonly string[]): boolean =>
  spawnSync(command, args).status === 0;
const has = {
  msal: runs(PYTHON, '-c', 'import msal, requests'),
  msmtp: runs('msmtp', '--version'),
  swaks: runs('swaks', '--version') && runs('perl', '-MNet::SSLeay', '-e', '1'),
  curl: runs('curl', '--version'),
};

let folder = '';
let authorityFile = '';
let practice: Practice;
let door: Served;
let story: Story;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'practice-outsiders-'));
  const names = ['login.microsoftonline.com', 'graph.microsoft.com', HOST, '127.0.0.1'];
  const identity = serverIdentity(folder, names, new Date());
  authorityFile = identity.authorityFile;
  practice = await startPractice({ tls: { key: identity.key, cert: identity.certificate } });
  // The person's browser goes through a second door of the same world, without TLS.
  const plain = { host: '127.0.0.1', port: 0, latencyMs: 0, tls: null, control: null };
  door = await serve(practice.realm, plain);
});

afterAll(async () => {
  await practice.stop();
  await door.stop();
  rmSync(folder, { recursive: true });
});

beforeEach(() => {
  story = linkedStory();
  withSmtp(story);
  story.app.isFallbackPublicClient = true;
  practice.realm.enter(story.world);
  const scopes = ['SMTP.Send', 'offline_access'];
  giveConsent(practice.realm, story.tenant, story.app, 'exchange', scopes, null);
});

/** Types a device's code in, as the person would. */
async function enterCode(page: string, code: string): Promise<void> {
  const body = new URLSearchParams({ code, upn: WEB, password: 'practice' });
  const done = await fetch(page.replace('https://', `${door.origin}/`), { method: 'POST', body });
  expect(await done.text()).toContain('You are signed in');
}

/** What MSAL for Python says line by line; its requests for a person are met. */
async function python(task: object): Promise<unknown> {
  const child = spawn(PYTHON, [join(programs, 'msal_for_python.py'), JSON.stringify(task)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      PYTHONPATH: programs,
      PYTHONDONTWRITEBYTECODE: '1',
      REQUESTS_CA_BUNDLE: authorityFile,
      PRACTICE_PORT: String(practice.port),
    },
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const said = JSON.parse(line);
    if (!('code' in said)) return said;
    await enterCode(said.page, said.code);
  }
  throw new Error('the program said nothing');
}

const token = (): Promise<string> => {
  const grantee = { app: story.app, tenant: story.tenant, authenticated: '0' } as const;
  return delegatedToken(practice.realm, grantee, story.sender, 'exchange', ['SMTP.Send']);
};

interface Ended {
  readonly status: number;
  readonly out: string;
}

/** Runs a program to its end, with a mail on its input; what it says on both outputs is one text. */
const run = (command: string, args: readonly string[], input = ''): Promise<Ended> =>
  new Promise((resolve) => {
    const child = execFile(command, [...args], (error, out, err) =>
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, out: out + err }),
    );
    child.stdin?.end(input);
  });

const arrived = (): readonly (readonly [subject: string, from: string])[] =>
  practice.realm.world.messages
    .filter(({ folder: place, userId }) => place === 'inbox' && userId === story.user(ADMIN).id)
    .map(({ subject, from }) => [subject, from]);

const MAIL = `From: ${WEB}\r\nTo: ${ADMIN}\r\nSubject: From outside\r\n\r\nHello\r\n`;

describe('programs nobody here wrote', () => {
  test.skipIf(!has.msal)(
    needing('MSAL for Python signs an application and a person in', has.msal, 'no python3-msal'),
    async () => {
      const task = {
        tenantId: story.tenant.id,
        clientId: STORY_APP_ID,
        secret: STORY_SECRET,
        scope: SCOPE,
      };
      expect(await python(task)).toEqual({
        username: WEB,
        token: expect.any(String),
        cached: true,
        renewed: true,
        refusal: 'BadRequest',
      });
    },
  );

  test.skipIf(!has.curl)(
    needing('curl sends with a bearer token', has.curl, 'curl is not installed'),
    async () => {
      const { port } = practice.smtp;
      const { status, out } = await run(
        'curl',
        [
          ...['-sS', '-v', '--ssl-reqd', '--cacert', authorityFile],
          ...['--connect-to', `${HOST}:587:127.0.0.1:${port}`, `smtp://${HOST}:587`],
          ...['--mail-from', WEB, '--mail-rcpt', ADMIN, '--upload-file', '-'],
          ...['--user', WEB, '--oauth2-bearer', await token()],
        ],
        MAIL,
      );
      expect(status, out).toBe(0);
      expect(out).toContain('235 2.7.0 Authentication successful');
      expect(arrived()).toEqual([['From outside', WEB]]);
    },
  );

  test.skipIf(!has.msmtp)(
    needing('msmtp sends by XOAUTH2', has.msmtp, 'msmtp is not installed'),
    async () => {
      const secret = join(folder, 'token');
      writeFileSync(secret, await token(), { mode: 0o600 });
      const settings = join(folder, 'msmtprc');
      const lines = [
        'account practice',
        'host 127.0.0.1',
        `port ${practice.smtp.port}`,
        'tls on',
        `tls_host_override ${HOST}`,
        `tls_trust_file ${authorityFile}`,
        'auth xoauth2',
        `user ${WEB}`,
        `from ${WEB}`,
        `passwordeval "cat ${secret}"`,
      ];
      writeFileSync(settings, `${lines.join('\n')}\n`);
      chmodSync(settings, 0o600);
      const { status, out } = await run('msmtp', ['-C', settings, '-a', 'practice', ADMIN], MAIL);
      expect(status, out).toBe(0);
      expect(arrived()).toEqual([['From outside', WEB]]);
    },
  );

  test.skipIf(!has.swaks)(
    needing('swaks sends with a password', has.swaks, 'no swaks with libnet-ssleay-perl'),
    async () => {
      const { status, out } = await run('swaks', [
        ...['--server', '127.0.0.1', '--port', String(practice.smtp.port)],
        ...['--tls', '--tls-verify', '--tls-ca-path', authorityFile],
        ...['--auth', 'LOGIN', '--auth-user', WEB, '--auth-password', 'practice'],
        ...['--from', WEB, '--to', ADMIN, '--header', 'Subject: From outside'],
      ]);
      expect(status, out).toBe(0);
      expect(out).toMatch(/250 2\.0\.0 OK <\S+> \[Hostname=/);
      expect(arrived()).toEqual([['From outside', WEB]]);
    },
  );
});
