import { randomUUID } from 'node:crypto';
import { AppError } from '@shared/errors';
import type { KeychainBackend, KeychainState } from '@shared/keychain';
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
 * Until the probe has found it secure everything is kept in memory, so nobody's sign-in is lost to a locked keyring.
 */
export function createVault(options: VaultOptions): Vault {
  const { home, service, load = loadNative, limitMs = KEYCHAIN_LIMIT_MS } = options;
  const { within, hanging } = limitedCalls(limitMs);
  const memory = new Map<string, string>();
  let state: KeychainState = { kind: 'unknown' };
  let native: NativeKeychain | null = null;
  let probing: Promise<KeychainState> | null = null;

  const probe = async (): Promise<KeychainState> => {
    const name = `probe.${randomUUID()}`;
    try {
      native ??= await load(home, service);
      const { keytar } = native;
      await within(
        (async () => {
          await keytar.setPassword(service, name, name);
          const read = await keytar.getPassword(service, name);
          await keytar.deletePassword(service, name);
          if (read !== name) throw new Error('the keychain gave back another value');
        })(),
      );
      return { kind: 'secure', backend: backendOf(process.platform) };
    } catch (error) {
      return stateOf(error);
    }
  };

  const secure = (): NativeKeychain | null => (state.kind === 'secure' ? native : null);

  const secrets: SecretStore = {
    put: async (name, value) => {
      const keychain = secure();
      if (!keychain) {
        memory.set(name, value);
        return 'memory';
      }
      await within(keychain.keytar.setPassword(service, name, value));
      return 'keychain';
    },
    get: async (name) => {
      const kept = memory.get(name);
      const keychain = secure();
      if (kept !== undefined || !keychain) return kept ?? null;
      return within(keychain.keytar.getPassword(service, name));
    },
    remove: async (name) => {
      memory.delete(name);
      const keychain = secure();
      if (keychain) await within(keychain.keytar.deletePassword(service, name));
    },
  };

  const tokenCache = (name: string): TokenCacheStore => {
    const key = `token-cache ${name}`;
    let opened: Promise<TokenCacheStore> | null = null;
    const store = (): Promise<TokenCacheStore> | null => {
      const keychain = secure();
      if (!keychain) return null;
      opened ??= keychain.tokenCache(name);
      return opened;
    };
    return {
      load: async () => {
        const kept = memory.get(key);
        const open = store();
        if (kept !== undefined || !open) return kept ?? null;
        return within((async () => (await open).load())());
      },
      save: async (contents) => {
        const open = store();
        if (!open) memory.set(key, contents);
        else {
          await within((async () => (await open).save(contents))());
          memory.delete(key);
        }
      },
      remove: async () => {
        memory.delete(key);
        const open = store();
        if (open) await within((async () => (await open).remove())());
      },
    };
  };

  return {
    state: () => state,
    isStuck: () => hanging() > 0,
    keepsIn: () => (state.kind === 'secure' ? 'keychain' : 'memory'),
    probe: () => {
      probing ??= probe().then((found) => {
        state = found;
        probing = null;
        return found;
      });
      return probing;
    },
    secrets,
    tokenCache,
  };
}

const backendOf = (platform: NodeJS.Platform): KeychainBackend =>
  platform === 'win32'
    ? 'windows-dpapi'
    : platform === 'darwin'
      ? 'macos-keychain'
      : 'linux-secret-service';

/** What a failed probe means. The keychain's own sentence is kept for *Details* only. */
function stateOf(error: unknown): KeychainState {
  if (error instanceof AppError && error.code === 'vault.locked') return { kind: 'locked' };
  const reason = error instanceof Error ? error.message : String(error);
  if (/locked|dismissed|cancell?ed the/i.test(reason)) return { kind: 'locked' };
  const absent =
    /autolaunch D-Bus|org\.freedesktop\.secrets|ServiceUnknown|was not provided|Could not connect|Cannot find module|libsecret|ERR_DLOPEN_FAILED|cannot open shared object|No such interface/i;
  if (absent.test(reason)) return { kind: 'absent' };
  return { kind: 'unavailable', reason: reason.slice(0, 300) };
}
