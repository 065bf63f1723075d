import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf, nameStoreError } from './name-store-error';

/** The state before the last write, kept beside the file. */
export const previousOf = (path: string): string => `${path}.previous`;

/**
 * Replaces a file so that a crash at any moment leaves the old or the new content, never a part of it.
 *
 * The content before stays beside it. Only the owner may read the files. Raises store.full and store.readOnly.
 */
export async function atomicWrite(path: string, content: string): Promise<void> {
  const next = `${path}.next`;
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(next, 'w', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(path, previousOf(path)).catch(unlessMissing);
    await rename(next, path);
  } catch (error) {
    await rm(next, { force: true }).catch(unlessMissing);
    throw nameStoreError(error, path);
  }
}

const unlessMissing = (error: unknown): void => {
  const code = codeOf(error);
  if (code !== 'ENOENT' && code !== 'ENOTDIR' && code !== 'EROFS') throw error;
};
