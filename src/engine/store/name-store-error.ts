import { AppError, type ErrorCode } from '@shared/errors';

const names: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'store.full',
  EDQUOT: 'store.full',
  EFBIG: 'store.full',
  EROFS: 'store.readOnly',
  EACCES: 'store.readOnly',
  EPERM: 'store.readOnly',
  ENOTDIR: 'store.readOnly',
};

/** Why a file could not be written, in our words. What is no file-system error is a bug and stays as it is. */
export function nameStoreError(error: unknown, path: string): unknown {
  if (error instanceof AppError) return error;
  const raw = codeOf(error);
  const code = names[raw] ?? (raw === '' ? null : 'store.readOnly');
  return code === null
    ? error
    : new AppError(code, { file: path }, { upstreamCode: raw }, { cause: error });
}

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
