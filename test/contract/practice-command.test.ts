import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  type Announced,
  hasCurl,
  isBuilt,
  needing,
  type RunningCommand,
  refusedCommand,
  startCommand,
} from '../support/practice-command';

let running: RunningCommand | null = null;
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'practice-command-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

afterEach(async () => {
  await running?.stop();
  running = null;
});

async function start(...args: readonly string[]): Promise<RunningCommand> {
  running = await startCommand(...args);
  return running;
}

/** As a browser with a resolver rule would ask: the real name, another address. */
const ask = (announced: Announced, host: string, path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(announced.origin);
    request(
      {
        host: '127.0.0.1',
        port,
        path,
        servername: host,
        headers: { host },
        ca: readFileSync(announced.ca ?? ''),
      },
      (response) => {
        response.resume();
        resolve(response.statusCode);
      },
    )
      .once('error', reject)
      .end();
  });

describe.skipIf(!isBuilt)(needing('npm run practice', isBuilt, 'not built'), () => {
  test('starts everything under its own authority and says so in one line of JSON', async () => {
    const announced = await start('--tls', '--certificates', folder);
    expect(announced).toMatchObject({
      origin: expect.stringMatching(/^https:\/\/127\.0\.0\.1:\d+$/),
      ca: join(folder, 'practice-ca.pem'),
      tenantId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      site: 'https://www.contoso.example',
      accounts: expect.arrayContaining([
        expect.objectContaining({ upn: 'admin@contoso.example', password: 'practice' }),
      ]),
      apps: [{ kind: 'app-only' }],
    });
    expect(announced.hosts).toEqual(
      expect.arrayContaining(['login.microsoftonline.com', 'graph.microsoft.com']),
    );
    const statuses = await Promise.all([
      ask(announced, 'login.microsoftonline.com', '/common/v2.0/.well-known/openid-configuration'),
      ask(announced, 'graph.microsoft.com', '/v1.0/me'),
      ask(announced, 'www.contoso.example', '/wp-json/'),
    ]);
    expect(statuses).toEqual([200, 401, 200]);
  });

  test.skipIf(!hasCurl)(
    needing(
      'lets curl get an application’s token and read with it, by path and without a browser',
      hasCurl,
      'curl is not installed',
    ),
    async () => {
      const { origin, tenantId, apps } = await start();
      const curl = (...args: readonly string[]): string =>
        execFileSync('curl', ['-sS', ...args], { encoding: 'utf8' });
      const { access_token: token } = JSON.parse(
        curl(
          ...['-d', 'grant_type=client_credentials', '-d', `client_id=${apps[0]?.appId}`],
          ...['--data-urlencode', `client_secret=${apps[0]?.secret}`],
          ...['-d', 'scope=https://graph.microsoft.com/.default'],
          `${origin}/login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`,
        ),
      );
      const read = curl(
        ...['-H', `Authorization: Bearer ${token}`],
        `${origin}/graph.microsoft.com/v1.0/applications?$select=displayName`,
      );
      expect(JSON.parse(read)).toMatchObject({ value: [{ displayName: 'Practice automation' }] });
    },
  );

  test('keeps its world and its trust in folders, from one start to the next', async () => {
    const args = ['--tls', '--certificates', folder, '--folder', folder] as const;
    const first = await start(...args);
    const authority = readFileSync(first.ca ?? '', 'utf8');
    await first.stop();
    const second = await start(...args);
    expect(readFileSync(second.ca ?? '', 'utf8')).toBe(authority);
    expect(second.apps[0]?.secret).not.toBe(first.apps[0]?.secret);
    expect(readFileSync(join(folder, 'world.json'), 'utf8')).not.toContain(second.apps[0]?.secret);
  });

  test('makes the same ids at every start with the same seed, and others with another', async () => {
    const idsOf = async (seed: string) => {
      const { origin, control, stop } = await start('--seed', seed);
      const response = await fetch(`${control.url}/snapshot`, {
        method: 'POST',
        headers: { authorization: `Bearer ${control.token}` },
      });
      const graph = await fetch(`${origin}/graph.microsoft.com/v1.0/me`);
      await stop();
      return [(await response.json()).id, graph.headers.get('request-id')];
    };
    const first = await idsOf('7');
    expect(await idsOf('7')).toEqual(first);
    expect(await idsOf('8')).not.toEqual(first);
  });

  test('waits before each answer, and begins in a scenario, where told to', async () => {
    const { origin } = await start('--latency', '150', '--scenario', 'national-cloud');
    const began = performance.now();
    const response = await fetch(
      `${origin}/login.microsoftonline.com/contoso.example/v2.0/.well-known/openid-configuration`,
    );
    expect(performance.now() - began).toBeGreaterThanOrEqual(150);
    expect((await response.json()).cloud_instance_name).not.toBe('microsoftonline.com');
  });

  test('says in one line that a port is in use', async () => {
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
    const address = holder.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    expect(refusedCommand('--port', String(port))).toEqual({
      status: 2,
      lines: [`Port ${port} is in use. Choose another with --port.`],
    });
    holder.close();
  });

  test.each([
    ['a missing certificate folder', ['--tls', '--certificates', '/none'], /\/none/],
    ['a missing world folder', ['--folder', '/none'], /\/none/],
    ['a port that is none', ['--port', '99999'], /--port/],
    ['a port for SMTP that is none', ['--smtp-port', 'mail'], /--smtp-port/],
    ['a scenario nobody wrote', ['--scenario', 'none'], /none/],
    ['an unknown option', ['--colour'], /--colour/],
  ])('says in one line: %s', (_, args, words) => {
    const { status, lines } = refusedCommand(...args);
    expect(status).toBe(2);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(words);
  });
});
