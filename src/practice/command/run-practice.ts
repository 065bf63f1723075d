import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Practice, startPractice } from '../practice';
import { playedHosts } from '../server/serve';
import { NoCertificateFolder, type ServerIdentity, serverIdentity } from '../server/tls/authority';
import { AUTOMATION_APP_ID, addAutomationApp } from '../state/automation';
import { seedIds } from '../state/realm';
import { scenarioNamed, scenarios } from '../state/scenario';
import { healthyWorld } from '../state/seed';
import type { World } from '../state/world';
import { type CommandOptions, readOptions, USAGE } from './practice-options';

const WRONG_USE = 2;

/** The stand-alone command: starts everything, prints one line of JSON, serves until stopped. Answers the exit code. */
export async function runPractice(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options === null) {
    process.stdout.write(USAGE);
    return 0;
  }
  if ('complaint' in options) return complain(options.complaint);
  const own = options.tls && options.certificates === null;
  const folder = own
    ? mkdtempSync(join(tmpdir(), 'sendwell-practice-'))
    : (options.certificates ?? '');
  try {
    return await serveUntilStopped(options, folder);
  } catch (error) {
    return complain(reasonOf(error, options));
  } finally {
    if (own) rmSync(folder, { recursive: true, force: true });
  }
}

async function serveUntilStopped(options: CommandOptions, folder: string): Promise<number> {
  if (options.folder !== null && !existsSync(options.folder)) {
    return complain(`The folder for the practice world is not there: ${options.folder}`);
  }
  if (options.seed !== null) seedIds(options.seed);
  const world = (scenarioNamed(options.scenario ?? '')?.world ?? healthyWorld)();
  const secret = `${randomBytes(3).toString('hex')}~${randomBytes(24).toString('base64url')}`;
  const prepare = (entered: World): void => addAutomationApp(entered, secret, new Date());
  prepare(world);
  const identity = options.tls ? serverIdentity(folder, namesIn(world), new Date()) : null;
  const token = randomBytes(24).toString('base64url');
  const practice = await startPractice({
    port: options.port,
    smtpPort: options.smtpPort,
    latencyMs: options.latencyMs,
    world,
    control: { token, prepare },
    ...(options.folder === null ? {} : { folder: options.folder }),
    ...(identity ? { tls: { key: identity.key, cert: identity.certificate } } : {}),
  });
  if (practice.realm.problem !== null) process.stderr.write(`${practice.realm.problem}\n`);
  prepare(practice.realm.world);
  practice.realm.save();
  process.stdout.write(`${JSON.stringify(announcement(practice, identity, secret, token))}\n`);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  await practice.stop();
  return 0;
}

/** Every name the certificate is asked for: the hosts of all worlds, Microsoft's others, and our own address. */
const namesIn = (world: World): readonly string[] => [
  ...new Set([
    ...[world, ...scenarios.map((scenario) => scenario.world())].flatMap((entry) =>
      playedHosts({ world: entry }),
    ),
    'smtp.office365.com',
    'outlook.office365.com',
    'localhost',
    '127.0.0.1',
  ]),
];

const announcement = (
  practice: Practice,
  identity: ServerIdentity | null,
  secret: string,
  token: string,
) => ({
  origin: practice.origin,
  ca: identity?.authorityFile ?? null,
  tenantId: practice.realm.world.tenants[0]?.id ?? null,
  hosts: practice.hosts,
  dns: practice.dns,
  smtp: practice.smtp,
  site: practice.siteUrl,
  accounts: practice.accounts.map(({ username, ...rest }) => ({ upn: username, ...rest })),
  apps: [{ appId: AUTOMATION_APP_ID, secret, kind: 'app-only' }],
  control: { url: `${practice.origin}/practice-control`, token },
});

function reasonOf(error: unknown, options: CommandOptions): string {
  if (error instanceof NoCertificateFolder) {
    return `The folder for certificates is not there: ${error.message}`;
  }
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const port = error instanceof Error && 'port' in error ? Number(error.port) : options.port;
  const option = port === options.smtpPort ? '--smtp-port' : '--port';
  if (code === 'EADDRINUSE') return `Port ${port} is in use. Choose another with ${option}.`;
  if (code === 'EACCES') return `Port ${port} may not be opened. Choose one above 1023.`;
  return `The practice tenant could not start: ${error instanceof Error ? error.message : String(error)}`;
}

function complain(line: string): number {
  process.stderr.write(`${line}\n`);
  return WRONG_USE;
}
