import type { KeychainState } from '@shared/keychain';

/**
 * The operating system's keychain, or memory where there is none. Plaintext never.
 *
 * Raises vault.locked when an answer does not come within the limit.
 */
export interface Vault {
  /** Write, read and delete a test item within 5 s. Never rejects. */
  readonly probe: () => Promise<KeychainState>;
  readonly state: () => KeychainState;
  /**
   * Whether a call to the keychain never came back: its thread keeps the process from ending by itself, so the host has
   * to kill it after everything is saved.
   */
  readonly isStuck: () => boolean;
  /** Where the next value will be kept. */
  readonly keepsIn: () => 'keychain' | 'memory';
  /** Client secrets, by a name such as `client-secret.CONNECTION`. Backed by keytar. */
  readonly secrets: SecretStore;
  /** The token cache of one client: a serialised MSAL cache. Backed by msal-node-extensions' persistence. */
  readonly tokenCache: (name: string) => TokenCacheStore;
}

export interface SecretStore {
  readonly put: (name: string, value: string) => Promise<'keychain' | 'memory'>;
  readonly get: (name: string) => Promise<string | null>;
  readonly remove: (name: string) => Promise<void>;
}

export interface TokenCacheStore {
  readonly load: () => Promise<string | null>;
  readonly save: (contents: string) => Promise<void>;
  readonly remove: () => Promise<void>;
}
