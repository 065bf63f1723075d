import type { ConnectionRecord } from '@core/connection/record';
import type { Vault } from '../vault/vault';
import type { ConnectionBook } from './connection-book';

/** A vault that tells the book when an opened keychain has taken in what was kept in memory. */
export const notingMoves = (vault: Vault, book: ConnectionBook): Vault => ({
  ...vault,
  probe: async () => {
    const state = await vault.probe();
    if (state.kind === 'secure') {
      for (const record of book.records()) {
        const change = keptAfterAll(record);
        if (Object.keys(change).length > 0) book.change(record.id, change);
      }
    }
    return state;
  },
});

/** What changes in a record when its secret and sign-ins are in the keychain instead of in memory. */
export function keptAfterAll(record: ConnectionRecord): Partial<ConnectionRecord> {
  const { secret, administrator, sender } = record;
  return {
    ...(secret?.keptIn === 'memory' ? { secret: { ...secret, keptIn: 'keychain' } } : {}),
    ...(isInMemory(administrator)
      ? { administrator: { ...administrator, keptIn: 'keychain' } }
      : {}),
    ...(isInMemory(sender) ? { sender: { ...sender, keptIn: 'keychain' } } : {}),
  };
}

const isInMemory = <T extends ConnectionRecord['sender']>(
  signIn: T,
): signIn is T & { readonly kind: 'signed-in' } =>
  signIn.kind === 'signed-in' && signIn.keptIn === 'memory';
