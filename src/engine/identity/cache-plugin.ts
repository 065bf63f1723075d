import type { ICachePlugin, TokenCacheContext } from '@azure/msal-node';
import type { TokenCacheStore } from '../vault/vault';

/**
 * Keeps MSAL's cache in the vault.
 *
 * Reads before every access (the package's own plugin compares file times and loses fresh tokens), writes only what
 * changed. A damaged cache counts as signed out: it is removed and reported, never a crash.
 */
export function createCachePlugin(store: TokenCacheStore, onDamaged: () => void): ICachePlugin {
  return {
    beforeCacheAccess: async (context: TokenCacheContext) => {
      const contents = await store.load();
      if (contents === null || contents === '') return;
      if (!isCache(contents)) {
        await store.remove();
        onDamaged();
        return;
      }
      context.tokenCache.deserialize(contents);
    },
    afterCacheAccess: async (context: TokenCacheContext) => {
      if (context.cacheHasChanged) await store.save(context.tokenCache.serialize());
    },
  };
}

const isCache = (contents: string): boolean => {
  try {
    const value: unknown = JSON.parse(contents);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    // Not JSON: foreign or damaged.
    return false;
  }
};
