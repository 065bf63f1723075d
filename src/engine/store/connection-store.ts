import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ConnectionRecord } from '@core/connection/record';
import { AppError } from '@shared/errors';
import { previousOf } from './atomic-write';
import { connectionFormat } from './connection-format';
import { codeOf, nameStoreError } from './name-store-error';
import { type Access, openStoredFile, type StoredFile } from './stored-file';

/** The connections on disk, one file each. */
export interface ConnectionStore {
  /** Everything readable at the start, oldest first. */
  readonly initial: readonly ConnectionRecord[];
  /** Files that were set aside or left alone, to be told. */
  readonly problems: readonly AppError[];
  /** Raises store.full, store.readOnly and store.newer. */
  readonly save: (record: ConnectionRecord) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  /** Resolves when every write under way has ended. */
  readonly settled: () => Promise<void>;
}

const SUFFIX = '.json';

export async function openConnectionStore(
  folder: string,
  now: () => Date,
  access: Access = 'write',
): Promise<ConnectionStore> {
  const path = (id: string): string => join(folder, `${id}${SUFFIX}`);
  // One opening a file, shared: two writers of the same file would be in each other's way.
  const files = new Map<string, Promise<StoredFile<ConnectionRecord>>>();
  const fileOf = (id: string): Promise<StoredFile<ConnectionRecord>> => {
    const file = files.get(id) ?? openStoredFile(path(id), connectionFormat, now, access);
    files.set(id, file);
    return file;
  };
  const initial: ConnectionRecord[] = [];
  const problems: AppError[] = [];
  await Promise.all(
    (await idsIn(folder)).map(async (id) => {
      try {
        const file = await fileOf(id);
        if (file.initial) initial.push(file.initial);
        if (file.problem) problems.push(file.problem);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        problems.push(error);
      }
    }),
  );
  return {
    initial: initial.sort((a, b) => a.createdAt.localeCompare(b.createdAt)),
    problems,
    save: async (record) => (await fileOf(record.id)).save(record),
    settled: async () => {
      const open = await Promise.allSettled(files.values());
      await Promise.all(
        open.map((file) => (file.status === 'fulfilled' ? file.value.settled() : null)),
      );
    },
    remove: async (id) => {
      await (await fileOf(id)).settled();
      files.delete(id);
      try {
        await rm(path(id), { force: true });
        await rm(previousOf(path(id)), { force: true });
      } catch (error) {
        throw nameStoreError(error, path(id));
      }
    },
  };
}

/** Ids with a file or, after a crash between two renames, with the state before it. */
const idsIn = async (folder: string): Promise<readonly string[]> => {
  try {
    const names = await readdir(folder);
    return [
      ...new Set(
        names.flatMap(
          (name) => /^([A-Za-z0-9-]{1,64})\.json(?:\.previous)?$/.exec(name)?.[1] ?? [],
        ),
      ),
    ];
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw nameStoreError(error, folder);
  }
};
