import type { ICachePlugin, ISerializableTokenCache, TokenCacheContext } from '@azure/msal-node';
import { AppError } from '@shared/errors';
import * as z from 'zod/mini';
import type { TokenCacheStore } from '../vault/vault';

/** Sections (Account, RefreshToken, ...) of entries by key. */
const serialised = z.record(z.string(), z.record(z.string(), z.looseObject({})));

const EMPTY = '{}';

/**
 * Keeps MSAL's cache in the vault.
 *
 * Reads before every access (the package's own plugin compares file times and loses fresh tokens), writes only what
 * changed, one access at a time: a second reading between another's change and its writing would undo the change. An
 * access whose reading failed writes nothing. A damaged cache counts as signed out: it is removed and reported.
 */
export function createCachePlugin(store: TokenCacheStore, onDamaged: () => void): ICachePlugin {
  const ends = new WeakMap<TokenCacheContext, () => void>();
  let last: Promise<void> = Promise.resolve();

  const takeTurn = async (): Promise<() => void> => {
    let end: () => void = () => {};
    const before = last;
    last = new Promise((resolve) => {
      end = resolve;
    });
    await before;
    return end;
  };

  const read = async (cache: ISerializableTokenCache): Promise<void> => {
    try {
      // MSAL passes an empty text over and would go on with what it remembers.
      cache.deserialize(checked((await store.load()) || EMPTY));
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'store.damaged') throw error;
      await store.remove();
      cache.deserialize(EMPTY);
      onDamaged();
    }
  };

  return {
    beforeCacheAccess: async (context) => {
      const end = await takeTurn();
      try {
        await read(context.tokenCache);
        ends.set(context, end);
      } catch (error) {
        end();
        throw error;
      }
    },
    afterCacheAccess: async (context) => {
      const end = ends.get(context);
      // MSAL calls this in a `finally`, also after a reading that failed.
      if (!end) return;
      ends.delete(context);
      try {
        if (context.cacheHasChanged) await store.save(context.tokenCache.serialize());
      } finally {
        end();
      }
    },
  };
}

/** The text, if it has the shape of MSAL's cache. Raises store.damaged. */
function checked(contents: string): string {
  try {
    serialised.parse(JSON.parse(contents));
    return contents;
  } catch (error) {
    throw new AppError('store.damaged', {}, {}, { cause: error });
  }
}
