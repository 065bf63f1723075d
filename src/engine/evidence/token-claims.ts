/** Claims of an access token, for display only: Graph's tokens are opaque by contract, so none may be there. */
export function tokenClaims(token: string): Readonly<Record<string, unknown>> {
  const [, payload] = token.split('.');
  if (!payload) return {};
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    return typeof claims === 'object' && claims !== null ? { ...claims } : {};
  } catch {
    // An opaque token: nothing to show.
    return {};
  }
}
