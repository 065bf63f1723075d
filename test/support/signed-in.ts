import type { RememberedSignIn } from '@core/connection/record';

/** Somebody of the tenant `contoso`, signed in and kept in the keychain. */
export const signedIn = (
  username: string,
  keptIn: 'keychain' | 'memory' = 'keychain',
): RememberedSignIn => ({
  kind: 'signed-in',
  account: {
    username,
    displayName: null,
    objectId: username,
    tenantId: 'contoso',
    tenantName: null,
    roles: null,
    addresses: [username],
  },
  homeAccountId: `${username}.contoso`,
  clientId: 'client',
  at: '2026-11-20T12:00:00.000Z',
  keptIn,
});
