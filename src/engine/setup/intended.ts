import type { Begun } from '@core/plan/journal';
import { AppError } from '@shared/errors';
import type { SetUpContext } from './context';

/** Writes down what is meant before it is done and, where Microsoft says no, that nothing came of it. */
export async function intended<T>(
  { journal }: Pick<SetUpContext, 'journal'>,
  begun: Begun,
  work: () => Promise<T>,
): Promise<T> {
  await journal.append(begun);
  try {
    return await work();
  } catch (error) {
    if (isRefusal(error)) {
      const secretName = begun.step === 'secret' ? begun.secretName : null;
      await journal.append({ kind: 'refused', step: begun.step, secretName });
    }
    throw error;
  }
}

/** A definite no. With 409, 429 and 5xx an earlier try of the same request may have come through. */
const isRefusal = (error: unknown): boolean => {
  const status = error instanceof AppError ? (error.details.status ?? 0) : 0;
  return status >= 400 && status < 500 && status !== 409 && status !== 429;
};
