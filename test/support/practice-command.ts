import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const PROGRAM = join(import.meta.dirname, '../../out/main/practice.js');

export const isBuilt = existsSync(PROGRAM);
export const hasCurl = spawnSync('curl', ['--version']).status === 0;

/** The name of a test that needs something of this machine, with its reason where that is missing. */
export const needing = (name: string, is: boolean, reason: string): string =>
  is ? name : `${name} (skipped: ${reason})`;

/** The line of JSON that `npm run practice` prints. */
export interface Announced {
  readonly origin: string;
  readonly ca: string | null;
  readonly tenantId: string;
  readonly hosts: readonly string[];
  readonly smtp: { readonly host: string; readonly port: number };
  readonly site: string;
  readonly accounts: readonly { readonly upn: string; readonly password: string }[];
  readonly apps: readonly { readonly appId: string; readonly secret: string }[];
  readonly control: { readonly url: string; readonly token: string };
}

export interface RunningCommand extends Announced {
  readonly stop: () => Promise<void>;
}

/** Starts `npm run practice` as built; rejects when it ends without a word. */
export async function startCommand(...args: readonly string[]): Promise<RunningCommand> {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)));
  });
  return { ...JSON.parse(line), stop: () => end(child) };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

/** Runs it where it should refuse to start; answers the exit code and what it complained of. */
export function refusedCommand(...args: readonly string[]) {
  const { status, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], { encoding: 'utf8' });
  return { status, lines: stderr.trimEnd().split('\n') };
}
