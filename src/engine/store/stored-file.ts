import { readFile, rename } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '@shared/errors';
import { atomicWrite, previousOf } from './atomic-write';
import { type FileFormat, type Opened, seal, unseal } from './envelope';
import { codeOf, nameStoreError } from './name-store-error';

/** `read`: another process writes these files, so nothing here is changed, moved or mended. */
export type Access = 'write' | 'read';

export interface StoredFile<T> {
  /** What the file held, or the state before a damaged write; null when there was nothing. */
  readonly initial: T | null;
  /** store.damaged or store.newer: to be told once. */
  readonly problem: AppError | null;
  /** Resolves when this or a later value is on disk. Raises store.full, store.readOnly, store.newer. */
  readonly save: (value: T) => Promise<void>;
  /** Resolves when no write is under way; never rejects. */
  readonly settled: () => Promise<void>;
}

/**
 * Opens one file.
 *
 * A damaged one is set aside under another name and the state before it taken up again; one that a newer Sendwell
 * wrote is left alone and never written over.
 */
export async function openStoredFile<T>(
  path: string,
  format: FileFormat<T>,
  now: () => Date,
  access: Access = 'write',
): Promise<StoredFile<T>> {
  const current = await read(path, format);
  const file = basename(path);
  const writing = access === 'write' ? writer(path, format) : writingNothing;
  if (current?.kind === 'good') return { initial: current.value, problem: null, ...writing };
  const before = await read(previousOf(path), format);
  // After a crash or damage the state before may be all there is of what a newer version wrote.
  const newer = [current, before].find((one) => one?.kind === 'newer');
  if (newer?.kind === 'newer') {
    const problem = (): AppError => new AppError('store.newer', { file, version: newer.version });
    return { initial: null, problem: problem(), save: () => Promise.reject(problem()), settled };
  }
  const initial = before?.kind === 'good' ? before.value : null;
  if (current === null) return { initial, problem: null, ...writing };
  const restored = initial ? 'yes' : 'no';
  if (access === 'read')
    return { initial, problem: new AppError('store.damaged', { file, restored }), ...writing };
  const setAside = `${file}.damaged-${now().toISOString().replaceAll(':', '-')}`;
  await rename(path, path.slice(0, -file.length) + setAside).catch((error: unknown) => {
    throw nameStoreError(error, path);
  });
  return {
    initial,
    problem: new AppError('store.damaged', { file, setAside, restored }),
    ...writing,
  };
}

/** Of a file that another process keeps: what is changed here stays here. */
const writingNothing: Pick<StoredFile<unknown>, 'save' | 'settled'> = {
  save: () => settled(),
  settled: () => settled(),
};

/** Writes one after the other; a value that a later one overtook while waiting is left out. */
function writer<T>(path: string, format: FileFormat<T>): Pick<StoredFile<T>, 'save' | 'settled'> {
  let latest: T | null = null;
  let writing: Promise<void> | null = null;
  const drain = async (): Promise<void> => {
    try {
      while (latest !== null) {
        const value = latest;
        latest = null;
        await atomicWrite(path, seal(format, value));
      }
    } finally {
      writing = null;
    }
  };
  return {
    settled: async () => writing?.catch(settled),
    save: (value) => {
      latest = value;
      writing ??= drain();
      return writing;
    },
  };
}

const settled = (): Promise<void> => Promise.resolve();

const read = async <T>(path: string, format: FileFormat<T>): Promise<Opened<T> | null> => {
  try {
    return unseal(format, await readFile(path, 'utf8'));
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null;
    throw nameStoreError(error, path);
  }
};
