import { type FileHandle, open, rm } from 'node:fs/promises';
import { codeOf, nameStoreError } from '../store/name-store-error';
import { patiently } from './patiently';

/** A folder in which nobody can make a file, or that is not there. */
const NOT_WRITABLE: ReadonlySet<string> = new Set([
  'EROFS',
  'EACCES',
  'EPERM',
  'ENOENT',
  'ENOTDIR',
]);

/** Makes the file of a claim unless there is one. Raises store.full; half a claim is not left. */
export async function writeClaim(
  path: string,
  content: string,
): Promise<'mine' | 'taken' | 'not-writable'> {
  let file: FileHandle;
  try {
    file = await patiently(() => open(path, 'wx', 0o600));
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return 'taken';
    if (NOT_WRITABLE.has(codeOf(error))) return 'not-writable';
    throw nameStoreError(error, path);
  }
  try {
    await file.writeFile(content).finally(() => file.close());
    return 'mine';
  } catch (error) {
    await patiently(() => rm(path, { force: true }));
    throw nameStoreError(error, path);
  }
}
