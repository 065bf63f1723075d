/** Scopes that are asked for but never show in an access token. */
const notInTokens = new Set(['offline_access', 'openid', 'profile', 'email']);

const bare = (scope: string): string => (scope.split('/').at(-1) ?? scope).toLowerCase();

/** Permissions the target asks for that this token does not carry. Names with or without the resource's address. */
export function missingScopes(wanted: readonly string[], granted: readonly string[]): string[] {
  const have = new Set(granted.map(bare));
  return wanted.filter((scope) => !notInTokens.has(bare(scope)) && !have.has(bare(scope)));
}

export const tokenScopes = (wanted: readonly string[]): string[] =>
  wanted.filter((scope) => !notInTokens.has(bare(scope)));
