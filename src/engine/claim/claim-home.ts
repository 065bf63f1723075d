import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '@shared/errors';
import { codeOf, nameStoreError } from '../store/name-store-error';
import { clearClaim, type Found, lookAtClaim, MOMENT_MS, unlessGone } from './clear-claim';
import type { Holder, HolderKind } from './holder';
import { aMoment } from './patiently';
import { type Self, thisProcess } from './this-process';
import { writeClaim } from './write-claim';

/** The right to write in a data folder. */
export interface Claim {
  readonly release: () => Promise<void>;
}

interface ClaimOptions {
  /** How long a window waits for a command, which ends by itself. */
  readonly waitMs?: number;
  /** How long what is being written or cleared is waited for. */
  readonly settledMs?: number;
  /** What the operating system says of the start of a process. */
  readonly birthOf?: (pid: number) => Promise<string | null>;
}

const WAIT_MS = 10_000;
/** Whoever writes or clears has done so by then, even one after the other. */
const SETTLED_MS = 3 * MOMENT_MS;

export const claimPath = (home: string): string => join(home, 'sendwell.lock');

/**
 * Makes this process the only one that writes in a data folder. The claim of a process that has ended is taken over.
 *
 * Raises store.inUse and store.full. A folder that takes no file cannot be written by anybody, so it needs no claim.
 */
export async function claimHome(
  home: string,
  kind: HolderKind,
  { waitMs = WAIT_MS, settledMs = SETTLED_MS, birthOf }: ClaimOptions = {},
): Promise<Claim> {
  const path = claimPath(home);
  // Where no folder can be made, no file can either: that is told below.
  await mkdir(home, { recursive: true, mode: 0o700 }).catch(unlessRefused);
  const self = await thisProcess(kind, birthOf);
  try {
    return await claim(path, self, { waitMs, settledMs });
  } catch (error) {
    await self.letGo();
    throw error;
  }
}

async function claim(
  path: string,
  self: Self,
  { waitMs, settledMs }: Required<Omit<ClaimOptions, 'birthOf'>>,
): Promise<Claim> {
  const content = JSON.stringify(self.holder);
  const began = performance.now();
  for (;;) {
    const written = await writeClaim(path, content);
    if (written === 'not-writable') return { release: self.letGo };
    if (written === 'mine')
      return { release: () => release(path, content).finally(() => self.letGo()) };
    const found = await cleared(path);
    const waits = found.kind === 'held' ? patienceWith(found.holder, self, waitMs) : settledMs;
    if (performance.now() - began >= waits)
      throw new AppError('store.inUse', {
        by: found.kind === 'held' ? found.holder.kind : 'window',
      });
    await aMoment();
  }
}

/** A window outwaits a command. A command looks on beside whoever is there. */
const patienceWith = (holder: Holder, self: Self, waitMs: number): number =>
  self.holder.kind === 'window' && holder.kind === 'command' ? waitMs : 0;

/** What stands there, a stale claim already taken away. Raises store.readOnly. */
async function cleared(path: string): Promise<Found> {
  try {
    const found = await lookAtClaim(path);
    if (found.kind === 'stale') await clearClaim(path);
    return found;
  } catch (error) {
    throw nameStoreError(error, path);
  }
}

async function release(path: string, content: string): Promise<void> {
  try {
    if ((await readFile(path, 'utf8')) === content) await rm(path);
  } catch (error) {
    unlessGone(error);
  }
}

const unlessRefused = (error: unknown): void => {
  if (codeOf(error) === '') throw error;
};
