import { mkdir, readFile, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '@shared/errors';
import { codeOf, nameStoreError } from '../store/name-store-error';
import { type Holder, type HolderKind, readHolder, stillRuns, thisProcess } from './holder';

/** The right to write in a data folder. */
export interface Claim {
  readonly release: () => Promise<void>;
}

interface ClaimOptions {
  /** How long a window waits for a command, which ends by itself. */
  readonly waitMs?: number;
}

const WAIT_MS = 10_000;
const LOOK_AGAIN_MS = 50;
/** A claim takes a moment to write, clearing an old one no longer. */
const MOMENT_MS = 2_000;

export const claimPath = (home: string): string => join(home, 'sendwell.lock');

/**
 * Makes this process the only one that writes in a data folder. The claim of a process that has ended is taken over.
 *
 * Raises store.inUse. A folder that takes no file cannot be written by anybody, so it needs no claim.
 */
export async function claimHome(
  home: string,
  kind: HolderKind,
  { waitMs = WAIT_MS }: ClaimOptions = {},
): Promise<Claim> {
  const path = claimPath(home);
  // Where no folder can be made, no file can either: that is told below.
  await mkdir(home, { recursive: true, mode: 0o700 }).catch(unlessRefused);
  const me = JSON.stringify(await thisProcess(kind));
  const until = Date.now() + waitMs;
  for (;;) {
    const written = await write(path, me);
    if (written === 'mine') return { release: () => release(path, me) };
    if (written === 'not-writable') return { release: async () => undefined };
    const found = await cleared(path);
    if (found.kind === 'held' && (!mayEnd(found.holder, kind) || Date.now() >= until))
      throw new AppError('store.inUse', { by: found.holder.kind });
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}

/** What stands there, a stale claim already taken away. Raises store.readOnly. */
async function cleared(path: string): Promise<Found> {
  try {
    const found = await look(path);
    if (found.kind === 'stale') await clear(path);
    return found;
  } catch (error) {
    throw nameStoreError(error, path);
  }
}

/** A window outwaits a command. A command looks on beside whoever is there. */
const mayEnd = (holder: Holder, kind: HolderKind): boolean =>
  kind === 'window' && holder.kind === 'command';

async function write(path: string, content: string): Promise<'mine' | 'taken' | 'not-writable'> {
  try {
    await writeFile(path, content, { flag: 'wx', mode: 0o600 });
    return 'mine';
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return 'taken';
    if (codeOf(error) === '') throw error;
    return 'not-writable';
  }
}

type Found =
  | { readonly kind: 'gone' | 'stale' | 'being-written' }
  | { readonly kind: 'held'; readonly holder: Holder };

async function look(path: string): Promise<Found> {
  try {
    const holder = readHolder(await readFile(path, 'utf8'));
    if (holder) return (await stillRuns(holder)) ? { kind: 'held', holder } : { kind: 'stale' };
    return { kind: (await isYoung(path)) ? 'being-written' : 'stale' };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { kind: 'gone' };
    throw error;
  }
}

const isYoung = async (path: string): Promise<boolean> =>
  Date.now() - (await stat(path)).mtimeMs < MOMENT_MS;

/**
 * Takes a stale claim away, one process at a time: between the look and the removal another could have claimed the
 * folder anew, and would lose that claim.
 */
async function clear(path: string): Promise<void> {
  const turn = `${path}.clearing`;
  try {
    await mkdir(turn);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    return leaveTurn(turn);
  }
  try {
    if ((await look(path)).kind === 'stale') await rm(path, { force: true });
  } finally {
    await rmdir(turn).catch(unlessGone);
  }
}

/** Somebody clears already; a turn that nobody came back from is ended. */
async function leaveTurn(turn: string): Promise<void> {
  try {
    if (!(await isYoung(turn))) await rmdir(turn);
  } catch (error) {
    unlessGone(error);
  }
}

async function release(path: string, me: string): Promise<void> {
  try {
    if ((await readFile(path, 'utf8')) === me) await rm(path);
  } catch (error) {
    unlessGone(error);
  }
}

const unlessRefused = (error: unknown): void => {
  if (codeOf(error) === '') throw error;
};

const unlessGone = (error: unknown): void => {
  if (codeOf(error) !== 'ENOENT') throw error;
};
