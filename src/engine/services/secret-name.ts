/** Name of a connection's client secret in the keychain. */
export const secretName = (connectionId: string): string => `client-secret.${connectionId}`;
