import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { JournalEntry } from '@core/plan/journal';
import * as z from 'zod/mini';
import { nameStoreError } from '../store/name-store-error';

/** The journal of one connection: what was begun and what was done in the tenant, a JSON line each. */
export interface Journal {
  readonly entries: () => readonly JournalEntry[];
  /** On disk before it resolves. Raises store.full and store.readOnly. */
  readonly append: (entry: JournalEntry) => Promise<void>;
}

export const journalPath = (home: string, connectionId: string): string =>
  join(home, 'journal', `${connectionId}.jsonl`);

const line = z.object({ kind: z.string(), at: z.string() });

const isEntry = (value: unknown): value is JournalEntry => line.safeParse(value).success;

/** Opens the journal. A half-written last line, as a crash leaves it, is passed over; other damage is set aside. */
export async function openJournal(home: string, connectionId: string): Promise<Journal> {
  const path = journalPath(home, connectionId);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw nameStoreError(error, path);
  });
  const lines = text.split('\n').filter((entry) => entry.trim() !== '');
  const parsed = lines.map(parse);
  const broken = parsed.slice(0, -1).some((entry) => entry === null);
  if (broken) await rename(path, `${path}.damaged`);
  const entries = parsed.flatMap((entry) => entry ?? []);
  const needsNewline = !broken && text !== '' && !text.endsWith('\n');
  let glue = needsNewline ? '\n' : '';
  const write = async (content: string): Promise<void> => {
    try {
      const file = await open(path, 'a', 0o600);
      try {
        await file.appendFile(content);
        await file.sync();
      } finally {
        await file.close();
      }
    } catch (error) {
      throw nameStoreError(error, path);
    }
  };
  if (broken) await write(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  let queue: Promise<void> = Promise.resolve();
  return {
    entries: () => entries,
    append: (entry) => {
      const next = queue.then(async () => {
        await write(`${glue}${JSON.stringify(entry)}\n`);
        glue = '';
        entries.push(entry);
      });
      // A failed write is the caller's to handle; the next one still gets its turn.
      queue = next.catch(() => undefined);
      return next;
    },
  };
}

function parse(text: string): JournalEntry | null {
  try {
    const value: unknown = JSON.parse(text);
    return isEntry(value) ? value : null;
  } catch {
    // The reader above decides what a broken line means by its place.
    return null;
  }
}
