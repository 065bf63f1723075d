import { randomUUID } from 'node:crypto';
import { AppError } from '@shared/errors';
import type { KeychainBackend, KeychainState } from '@shared/keychain';
import { keychainError } from './keychain-error';
import { mergeCaches } from './merge-caches';
import { stateOfFailure } from './name-keychain-error';
import { type LoadNative, loadNative, type NativeKeychain } from './native';
import type { SecretStore, TokenCacheStore, Vault } from './vault';
import { KEYCHAIN_LIMIT_MS, limitedCalls } from './within';

export interface VaultOptions {
  readonly home: string;
  /** Name of our items in the keychain; one a cloud, so that practice never meets the real ones. */
  readonly service: string;
  readonly load?: LoadNative;
  readonly limitMs?: number;
}

/**
 * The keychain, or memory where there is none.
 *
 * Until the probe has found it secure, and whenever it fails later, values are kept in memory: nobody's sign-in and no
 * fresh secret is lost to a locked keyring. The next probe that finds it secure moves them in.
 */
export function createVault(options: VaultOptions): Vault {
  const { home, service, load = loadNative, limitMs = KEYCHAIN_LIMIT_MS } = options;
  const { within, hanging } = limitedCalls(limitMs);
  const memory = { secrets: new Map<string, string>(), caches: new Map<string, string>() };
  let state: KeychainState = { kind: 'unknown' };
  let native: NativeKeychain | null = null;
  let probing: Promise<KeychainState> | null = null;

  const secure = (): NativeKeychain | null => (state.kind === 'secure' ? native : null);

  /** Raises vault.* and notes that the keychain is no longer to be counted on. */
  const call = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await within(work);
    } catch (error) {
      if (error instanceof AppError && error.code === 'store.damaged') throw error;
      state = stateOfFailure(error);
      throw keychainError(state) ?? error;
    }
  };

  /** Whether the keychain took it; if not it stays in memory. */
  const taken = async (work: () => Promise<void>): Promise<boolean> => {
    try {
      await call(work);
      return true;
    } catch (error) {
      if (error instanceof AppError) return false;
      throw error;
    }
  };

  const putSecret = ({ keytar }: NativeKeychain, name: string, value: string): Promise<boolean> =>
    taken(() => keytar.setPassword(service, name, value));

  const secrets: SecretStore = {
    put: async (name, value) => {
      const keychain = secure();
      if (keychain && (await putSecret(keychain, name, value))) {
        memory.secrets.delete(name);
        return 'keychain';
      }
      memory.secrets.set(name, value);
      return 'memory';
    },
    get: async (name) => {
      const kept = memory.secrets.get(name);
      const keychain = secure();
      if (kept !== undefined || !keychain) return kept ?? null;
      return call(() => keychain.keytar.getPassword(service, name));
    },
    remove: async (name) => {
      const wasInMemory = memory.secrets.delete(name);
      const keychain = secure();
      if (keychain) await call(() => keychain.keytar.deletePassword(service, name));
      else refuseWhileLocked(state, wasInMemory);
    },
  };

  const tokenCache = (name: string): TokenCacheStore => ({
    load: async () => {
      const kept = memory.caches.get(name);
      const keychain = secure();
      if (kept !== undefined || !keychain) return kept ?? null;
      return call(async () => (await keychain.tokenCache(name)).load());
    },
    save: async (contents) => {
      const keychain = secure();
      if (keychain && (await taken(async () => (await keychain.tokenCache(name)).save(contents)))) {
        memory.caches.delete(name);
      } else memory.caches.set(name, contents);
    },
    remove: async () => {
      const wasInMemory = memory.caches.delete(name);
      const keychain = secure();
      if (keychain) await call(async () => (await keychain.tokenCache(name)).remove());
      else refuseWhileLocked(state, wasInMemory);
    },
  });

  /** What was kept in memory while the keychain was closed. */
  const moveIn = async (keychain: NativeKeychain): Promise<void> => {
    for (const [name, value] of memory.secrets) {
      if (await putSecret(keychain, name, value)) memory.secrets.delete(name);
    }
    for (const [name, contents] of memory.caches) {
      const moved = await taken(async () => {
        const store = await keychain.tokenCache(name);
        await store.save(mergeCaches(await store.load(), contents));
      });
      if (moved) memory.caches.delete(name);
    }
  };

  const probe = async (): Promise<KeychainState> => {
    try {
      const keychain = await within(async () => {
        const loaded = native ?? (await load(home, service));
        await tryOut(loaded, service);
        return loaded;
      });
      native = keychain;
      state = { kind: 'secure', backend: backendOf(process.platform) };
      await moveIn(keychain);
    } catch (error) {
      state = stateOfFailure(error);
    }
    return state;
  };

  return {
    state: () => state,
    isStuck: () => hanging() > 0,
    keepsIn: () => (state.kind === 'secure' ? 'keychain' : 'memory'),
    probe: () => {
      probing ??= probe().finally(() => {
        probing = null;
      });
      return probing;
    },
    secrets,
    tokenCache,
  };
}

/** Writes, reads and deletes an item of its own. */
async function tryOut({ keytar }: NativeKeychain, service: string): Promise<void> {
  const name = `probe.${randomUUID()}`;
  await keytar.setPassword(service, name, name);
  const read = await keytar.getPassword(service, name);
  await keytar.deletePassword(service, name);
  if (read !== name) throw new Error('the keychain gave back another value');
}

/**
 * What lies behind a lock cannot be removed, and nobody is to believe it was. Raises vault.locked.
 *
 * Where there is no keychain only the caller knows whether anything was ever kept in it.
 */
function refuseWhileLocked(state: KeychainState, wasInMemory: boolean): void {
  if (state.kind === 'locked' && !wasInMemory) throw new AppError('vault.locked');
}

const backendOf = (platform: NodeJS.Platform): KeychainBackend =>
  platform === 'win32'
    ? 'windows-dpapi'
    : platform === 'darwin'
      ? 'macos-keychain'
      : 'linux-secret-service';
