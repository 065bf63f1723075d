import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { JournalEntry, JournalLine } from '@core/plan/journal';
import { AppError } from '@shared/errors';
import { codeOf, nameStoreError } from '../store/name-store-error';
import { openLine, sealLine } from './journal-line';

/** The journal of one connection: what was meant and what came of it in the tenant, a line each. */
export interface Journal {
  readonly entries: () => readonly JournalEntry[];
  /** On disk before it resolves. Raises store.full and store.readOnly. */
  readonly append: (line: JournalLine) => Promise<void>;
}

export const journalPath = (home: string, connectionId: string): string =>
  join(home, 'journal', `${connectionId}.jsonl`);

/**
 * Opens the journal. A half-written last line, as a crash leaves it, is dropped; other damage is kept beside it.
 *
 * Raises store.newer for a line a later version wrote, and leaves the file alone.
 */
export async function openJournal(
  home: string,
  connectionId: string,
  now: () => Date,
): Promise<Journal> {
  const path = journalPath(home, connectionId);
  const entries: JournalEntry[] = [...(await readJournal(path))];
  let queue: Promise<void> = Promise.resolve();
  return {
    entries: () => entries,
    append: (line) => {
      const next = queue.then(async () => {
        const entry = { id: randomBytes(6).toString('hex'), at: now().toISOString(), ...line };
        await write(path, 'a', sealLine(entry));
        entries.push(entry);
      });
      // A failed write is the caller's to handle; the next one still gets its turn.
      queue = next.catch(() => undefined);
      return next;
    },
  };
}

/** Takes a journal away with its copies. Raises store.readOnly. */
export async function removeJournal(home: string, connectionId: string): Promise<void> {
  const path = journalPath(home, connectionId);
  for (const each of [path, `${path}.next`, `${path}.damaged`]) {
    await rm(each, { force: true }).catch(raiseNamed(each));
  }
}

async function readJournal(path: string): Promise<readonly JournalEntry[]> {
  const text = await readIfThere(path);
  const lines = text.split('\n');
  const opened = lines.filter((line) => line !== '').map(openLine);
  if (opened.some((line) => line.kind === 'newer'))
    throw new AppError('store.newer', { file: path });
  const entries = opened.flatMap((line) => (line.kind === 'good' ? [line.entry] : []));
  const isWhole = text === '' || text.endsWith('\n');
  const last = opened.at(-1);
  const tornTail = !isWhole && last?.kind === 'damaged' ? 1 : 0;
  if (opened.length - entries.length > tornTail) {
    await copyFile(path, `${path}.damaged`).catch(raiseNamed(path));
  }
  if (opened.length > entries.length || !isWhole) {
    await write(`${path}.next`, 'w', entries.map(sealLine).join(''));
    await rename(`${path}.next`, path).catch(raiseNamed(path));
  }
  return entries;
}

async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return '';
    throw nameStoreError(error, path);
  }
}

async function write(path: string, flags: 'a' | 'w', content: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(path, flags, 0o600);
    try {
      await file.appendFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    throw nameStoreError(error, path);
  }
}

const raiseNamed = (path: string) => (error: unknown) => {
  throw nameStoreError(error, path);
};
