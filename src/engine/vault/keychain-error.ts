import { AppError } from '@shared/errors';
import type { KeychainState } from '@shared/keychain';

/** Why something that is kept in the keychain cannot be had at the moment; null when the keychain is open. */
export function keychainError(state: KeychainState): AppError | null {
  switch (state.kind) {
    case 'secure':
      return null;
    case 'absent':
      return new AppError('vault.absent');
    case 'unavailable':
      return new AppError('vault.unavailable', {}, { upstreamMessage: state.reason });
    case 'locked':
    case 'unknown':
    case 'probing':
      return new AppError('vault.locked');
  }
}
