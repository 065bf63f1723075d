import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import { codeOf } from '../store/name-store-error';
import { type Holder, readHolder, stillRuns } from './holder';
import { clearLifeLine } from './life-line';
import { patiently } from './patiently';
import { writeClaim } from './write-claim';

/** A claim takes a moment to write, clearing an old one no longer. */
export const MOMENT_MS = 2_000;

export type Found =
  | { readonly kind: 'gone' | 'being-written' }
  | { readonly kind: 'stale'; readonly content: string }
  | { readonly kind: 'held'; readonly holder: Holder };

/** What stands there. */
export async function lookAtClaim(path: string): Promise<Found> {
  try {
    const content = await patiently(() => readFile(path, 'utf8'));
    const holder = readHolder(content);
    if (holder && (await stillRuns(holder))) return { kind: 'held', holder };
    if (holder || !(await isYoung(path))) return { kind: 'stale', content };
    return { kind: 'being-written' };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { kind: 'gone' };
    throw error;
  }
}

/** A time that lies ahead is none: the clock was put back since, and would take as long to get there. */
const isYoung = async (path: string): Promise<boolean> =>
  Math.abs(Date.now() - (await stat(path)).mtimeMs) < MOMENT_MS;

/**
 * Takes a stale claim away, one process at a time: between the look and the removal another could have claimed the
 * folder anew, and would lose that claim.
 */
export async function clearClaim(path: string): Promise<void> {
  const turn = `${path}.clearing`;
  try {
    await patiently(() => mkdir(turn));
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    return leaveTurn(turn);
  }
  try {
    const found = await lookAtClaim(path);
    if (found.kind === 'stale') await removeClaim(path, found.content);
  } finally {
    await patiently(() => rmdir(turn)).catch(unlessGone);
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

/**
 * Takes away the claim that was seen, and no other: a process that slept over its turn may come late. So it is put
 * aside under a name nobody else knows, looked at there, and put back when it is a fresh one.
 */
export async function removeClaim(path: string, seen: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await patiently(() => rename(path, aside));
  } catch (error) {
    return unlessGone(error);
  }
  try {
    const content = await readFile(aside, 'utf8');
    if (content === seen) await clearLifeLine(readHolder(seen)?.line ?? null);
    else await writeClaim(path, content);
  } finally {
    await patiently(() => rm(aside, { force: true }));
  }
}

export const unlessGone = (error: unknown): void => {
  if (codeOf(error) !== 'ENOENT') throw error;
};
