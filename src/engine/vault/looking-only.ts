import type { TokenCacheStore, Vault } from './vault';

/** The keychain of another process: what is learned here is kept in memory, and nothing in it is changed. */
export const lookingOnly = (vault: Vault): Vault => ({
  ...vault,
  keepsIn: () => 'memory',
  secrets: { ...vault.secrets, put: async () => 'memory', remove: async () => undefined },
  tokenCache: (name) => fromMemoryOnceSaved(vault.tokenCache(name)),
});

function fromMemoryOnceSaved(cache: TokenCacheStore): TokenCacheStore {
  let saved: string | null = null;
  return {
    load: async () => saved ?? cache.load(),
    save: async (contents) => {
      saved = contents;
    },
    remove: async () => undefined,
  };
}
