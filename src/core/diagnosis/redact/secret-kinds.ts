/** What was masked; the words people read in its place. */
export const secretKinds = {
  'client-secret': 'client secret',
  'access-token': 'access token',
  'id-token': 'ID token',
  'refresh-token': 'refresh token',
  'authorization-code': 'authorization code',
  password: 'password',
  'authorization-header': 'authorization header',
  'smtp-login': 'SMTP login',
  cookie: 'cookie',
  'private-key': 'private key',
  'api-key': 'API key',
  'opaque-token': 'long token',
} as const;

export type SecretKind = keyof typeof secretKinds;

/** `note` is for what may be shown of a secret, such as a token's audience. */
export const mask = (kind: SecretKind, note = ''): string =>
  `[${secretKinds[kind]} masked${note === '' ? '' : `: ${note}`}]`;
