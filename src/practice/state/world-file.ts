import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentsIn } from './contents';
import { parseWorld, UnreadableWorld } from './stored-world';
import type { World } from './world';

/** What was found in the folder of a practice world. */
export interface Found {
  /** null: nothing, or nothing that can be understood. */
  readonly world: World | null;
  /** What became of a file that cannot be understood, in one line; null: there was none. */
  readonly problem: string | null;
}

const fileIn = (folder: string): string => join(folder, 'world.json');

/** Reads the world kept in a folder; a file nobody understands is set aside, where the folder is ours to write. */
export function readWorld(folder: string, access: 'write' | 'read'): Found {
  const file = fileIn(folder);
  if (!existsSync(file)) return { world: null, problem: null };
  try {
    return { world: parseWorld(readFileSync(file, 'utf8')), problem: null };
  } catch (error) {
    if (!(error instanceof UnreadableWorld)) throw error;
    return { world: null, problem: leave(file, error.message, access) };
  }
}

function leave(file: string, where: string, access: 'write' | 'read'): string {
  const line = `The practice world in ${file} could not be read (${where}).`;
  if (access === 'read') return `${line} A new one is played.`;
  const aside = `${file}.damaged`;
  renameSync(file, aside);
  setAside(contentsIn(dirname(file)));
  return `${line} It was set aside as ${aside}, and a new one begun.`;
}

/** What was attached in a damaged world is not the new one's to let go of. */
function setAside(folder: string): void {
  if (!existsSync(folder)) return;
  rmSync(`${folder}.damaged`, { recursive: true, force: true });
  renameSync(folder, `${folder}.damaged`);
}

/** What an application keeps for itself to sign in with stays in memory. */
const withoutSecrets = (name: string, value: unknown): unknown =>
  name === 'clientSecret' || name === 'refreshToken' ? null : value;

/** Keeps the world, whole or not at all. */
export function writeWorld(folder: string, world: World): void {
  const draft = `${fileIn(folder)}.new`;
  writeFileSync(draft, JSON.stringify(world, withoutSecrets), { mode: 0o600 });
  renameSync(draft, fileIn(folder));
}
