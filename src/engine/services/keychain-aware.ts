import { AppError } from '@shared/errors';
import type { Identity } from '../identity/identity';
import { keychainError } from '../vault/keychain-error';
import type { Vault } from '../vault/vault';

/**
 * An identity that tells a closed keychain from a sign-in that has ended.
 *
 * While the keychain is closed the cache in it looks empty; that is no reason to send anybody through the browser.
 */
export const keychainAware = (identity: Identity, vault: Vault): Identity => ({
  ...identity,
  token: async (request) => {
    try {
      return await identity.token(request);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'auth.signInNeeded') throw error;
      const isFromMicrosoft = error.details.upstreamCode !== undefined;
      throw (isFromMicrosoft ? null : keychainError(vault.state())) ?? error;
    }
  },
});
