import type { AppError } from '@shared/errors';
import { keychainError } from './keychain-error';
import type { Vault } from './vault';

/** Why what lies in the keychain is out of reach, after one more try to open it; null when it can be had. */
export async function closedKeychain(vault: Vault): Promise<AppError | null> {
  if (vault.state().kind !== 'secure') await vault.probe();
  return keychainError(vault.state());
}
