import { codeOf } from '../store/name-store-error';

const LOOK_AGAIN_MS = 50;
const TIMES = 10;
/** Windows refuses for a moment what a virus scanner, or whoever looks at it, has open. */
const PASSING: ReadonlySet<string> = new Set(['EPERM', 'EBUSY']);

export const aMoment = (): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));

/** Tries again for half a second what a file system may refuse for a moment. */
export async function patiently<T>(act: () => Promise<T>): Promise<T> {
  for (let left = TIMES; ; left--) {
    try {
      return await act();
    } catch (error) {
      if (left === 0 || !PASSING.has(codeOf(error))) throw error;
    }
    await aMoment();
  }
}
