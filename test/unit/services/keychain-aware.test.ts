import type { Identity } from '@engine/identity/identity';
import { keychainAware } from '@engine/services/keychain-aware';
import type { Vault } from '@engine/vault/vault';
import { AppError } from '@shared/errors';
import type { KeychainState } from '@shared/keychain';
import { describe, expect, it } from 'vitest';

const never = (): Promise<never> => Promise.reject(new Error('not asked for here'));

const identityWith = (token: Identity['token']): Identity => ({
  token,
  signIn: never,
  proveSecret: never,
  signOut: never,
  close: never,
});

const vaultIn = (state: KeychainState): Vault => ({
  probe: async () => state,
  state: () => state,
  isStuck: () => false,
  keepsIn: () => (state.kind === 'secure' ? 'keychain' : 'memory'),
  secrets: { put: never, get: never, remove: never },
  tokenCache: () => ({ load: never, save: never, remove: never }),
});

const tokenOf = (state: KeychainState, error: AppError) =>
  keychainAware(
    identityWith(() => Promise.reject(error)),
    vaultIn(state),
  ).token({ clientId: 'c', tenant: 't', homeAccountId: 'h', scopes: [] });

describe('no token without a browser', () => {
  it.each<[KeychainState, string]>([
    [{ kind: 'secure', backend: 'linux-secret-service' }, 'auth.signInNeeded'],
    [{ kind: 'locked' }, 'vault.locked'],
    [{ kind: 'absent' }, 'vault.absent'],
    [{ kind: 'unavailable', reason: 'D-Bus' }, 'vault.unavailable'],
  ])('with the keychain %j means %s', async (state, code) => {
    await expect(tokenOf(state, new AppError('auth.signInNeeded'))).rejects.toMatchObject({ code });
  });

  it('is Microsoft’s word when Microsoft said it, whatever the keychain is', async () => {
    const revoked = new AppError('auth.signInNeeded', {}, { upstreamCode: 'AADSTS50173' });
    await expect(tokenOf({ kind: 'locked' }, revoked)).rejects.toBe(revoked);
  });

  it('leaves other failures as they are', async () => {
    const offline = new AppError('network.offline');
    await expect(tokenOf({ kind: 'locked' }, offline)).rejects.toBe(offline);
  });
});
