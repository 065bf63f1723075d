import { writeFile } from 'node:fs/promises';
import { AppError } from '@shared/errors';
import { codeOf, nameStoreError } from './name-store-error';

/**
 * Writes a file where the person wants it, readable by them alone.
 *
 * Answers false for a name that is taken, where one may not be replaced. Raises store.full and store.notSaved.
 */
export async function saveCopy(
  path: string,
  content: string,
  mayReplace: boolean,
): Promise<boolean> {
  try {
    await writeFile(path, content, { mode: 0o600, flag: mayReplace ? 'w' : 'wx' });
    return true;
  } catch (error) {
    if (!mayReplace && codeOf(error) === 'EEXIST') return false;
    const named = nameStoreError(error, path);
    if (!(named instanceof AppError) || named.code === 'store.full') throw named;
    throw new AppError('store.notSaved', named.params, named.details, { cause: error });
  }
}
