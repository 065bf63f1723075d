import { AppError } from '@shared/errors';

/** Null for what does not exist (any more). */
export async function unlessGone<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AppError && error.code === 'graph.notFound') return null;
    throw error;
  }
}
