import { join } from 'node:path';
import { AppError } from '@shared/errors';
import type { TokenCacheStore } from './vault';

/** keytar's calls that we use. */
export interface Keytar {
  readonly getPassword: (service: string, account: string) => Promise<string | null>;
  readonly setPassword: (service: string, account: string, password: string) => Promise<void>;
  readonly deletePassword: (service: string, account: string) => Promise<boolean>;
}

/** What the operating system offers to keep secrets. Loading may throw: a missing native library. */
export interface NativeKeychain {
  readonly keytar: Keytar;
  readonly tokenCache: (name: string) => Promise<TokenCacheStore>;
}

export type LoadNative = (home: string, service: string) => Promise<NativeKeychain>;

/** The two packages with native files, imported only here and only when the keychain is first needed. */
export const loadNative: LoadNative = async (home, service) => {
  const [keytarModule, extensions] = await Promise.all([
    import('keytar'),
    import('@azure/msal-node-extensions'),
  ]);
  const keytar: Keytar = keytarModule.default ?? keytarModule;
  const persistence = (name: string) => {
    const file = join(home, 'sign-ins', `${name}.cache`);
    switch (process.platform) {
      case 'win32':
        return extensions.FilePersistenceWithDataProtection.create(
          file,
          extensions.DataProtectionScope.CurrentUser,
        );
      case 'darwin':
        return extensions.KeychainPersistence.create(file, service, name);
      default:
        return extensions.LibSecretPersistence.create(file, service, name);
    }
  };
  const isFile = process.platform === 'win32';
  return {
    keytar,
    tokenCache: async (name) => {
      const store = await persistence(name);
      return {
        load: () => (isFile ? fromFile(store.load()) : store.load()),
        save: (contents) => store.save(contents),
        remove: async () => {
          await store.delete();
        },
      };
    },
  };
};

/**
 * Windows keeps the cache in a file under DPAPI: one that is gone is empty, one that does not open is damaged, or was
 * brought from another computer. Raises store.damaged.
 */
export async function fromFile(loading: Promise<string | null>): Promise<string | null> {
  try {
    return await loading;
  } catch (error) {
    if (error instanceof Error && error.message.includes('ENOENT')) return null;
    throw new AppError('store.damaged', {}, {}, { cause: error });
  }
}
